import type { Event } from "../api/types";
import type { OwnerChanged } from "./data";
import type { Rules } from "./reduce";
import { interrupted } from "./statuses";
import type { Transcript } from "./transcript";

export const ownerRules: Rules = { owner_changed: ownerChanged };

export function ownerChanged(state: Transcript, event: Event): Transcript {
  const { owner, command, handoff_id } = event.data as OwnerChanged;
  return {
    ...state,
    items: interrupted(state.items),
    typing: state.typing.filter((one) => one.who === "customer"),
    owner,
    handoff: owner.kind === "ai" ? null : (handoff_id ?? null),
    waitingSince: owner.kind === "queue" ? event.creation_utc : null,
    closed: command === "resolve",
    offer: null,
  };
}
