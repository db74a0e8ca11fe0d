/** What only staff see in a log: who passed it on and why, what counted, notes, replies that were held back, tool calls. */
import type { Event } from "../api/types";
import type { NoteData, OwnerChanged, ReplyBlocked } from "./data";
import { lineOf, push } from "./line";
import { message as customerMessage } from "./messages";
import { ownerChanged } from "./owners";
import { customerRules, type Rules } from "./reduce";
import { signals } from "./signals";
import { tool } from "./tools";
import type { Transcript } from "./transcript";

export const staffRules: Rules = { ...customerRules, message, owner_changed: ownerLine, note, ai_reply_blocked: blocked, tool, signals };

function message(state: Transcript, event: Event): Transcript {
  const said = customerMessage(state, event);
  const author = (event.metadata.author as { display_name?: string } | undefined)?.display_name;
  const answer = "answers_offer" in event.metadata ? ANSWERS[String(event.metadata.choice)] : undefined;
  if (!author && !answer) return said;
  const more = { ...(author && { author }), ...(answer && { answer }) };
  return { ...said, items: said.items.map((item) => (item.offset === event.offset ? { ...item, ...more } : item)) };
}

// What a press of an offer's button says; of words that were typed, the signals tell.
const ANSWERS: Record<string, string> = { yes: "accepted", no: "declined" };

function ownerLine(state: Transcript, event: Event): Transcript {
  const { owner, command, by, reason, handoff_id: handoff } = event.data as OwnerChanged;
  const known = !handoff || state.handoffs.includes(handoff);
  const changed = { ...ownerChanged(state, event), handoffs: known ? state.handoffs : [...state.handoffs, handoff] };
  const line = { ...lineOf(event), type: "owner" as const, owner, command };
  return push(changed, { ...line, by: by?.display_name ?? null, reason: reason ?? null });
}

function note(state: Transcript, event: Event): Transcript {
  const { author, text, to } = event.data as NoteData;
  const by = author?.display_name ?? "";
  return push(state, { ...lineOf(event), type: "note", author: by, text, to: to ?? "colleagues" });
}

function blocked(state: Transcript, event: Event): Transcript {
  const { reason, text } = event.data as ReplyBlocked;
  return push(state, { ...lineOf(event), type: "blocked", reason, text });
}
