import type { Event } from "../api/types";
import type { OwnerChanged } from "./data";
import { lineOf, push } from "./line";
import type { Rules } from "./reduce";
import { interrupted } from "./statuses";
import type { Transcript } from "./transcript";

export const ownerRules: Rules = { owner_changed: ownerChanged };

function ownerChanged(state: Transcript, event: Event): Transcript {
  const { owner, epoch, command, by, reason, handoff_id } = event.data as OwnerChanged;
  const handoff = handoff_id ?? null;
  const known = handoff === null || state.handoffs.includes(handoff);
  const owned: Transcript = {
    ...state,
    items: interrupted(state.items),
    typing: state.typing.filter((one) => one.who === "customer"),
    owner,
    epoch,
    handoff: owner.kind === "ai" ? null : handoff,
    handoffs: known ? state.handoffs : [...state.handoffs, handoff],
    waitingSince: owner.kind === "queue" ? event.creation_utc : null,
    closed: command === "resolve",
  };
  const line = { ...lineOf(event), type: "owner" as const, owner, command };
  return push(owned, { ...line, by: by?.display_name ?? null, reason: reason ?? null });
}
