/** What only staff see in a log: notes, replies that were held back, tool calls. */
import type { Event } from "../api/types";
import type { NoteData, ReplyBlocked } from "./data";
import { lineOf, push } from "./line";
import { customerRules, type Rules } from "./reduce";
import { tool } from "./tools";
import type { Transcript } from "./transcript";

export const staffRules: Rules = { ...customerRules, note, ai_reply_blocked: blocked, tool };

function note(state: Transcript, event: Event): Transcript {
  const { author, text, to } = event.data as NoteData;
  const by = author?.display_name ?? "";
  return push(state, { ...lineOf(event), type: "note", author: by, text, to: to ?? "colleagues" });
}

function blocked(state: Transcript, event: Event): Transcript {
  const { reason, text } = event.data as ReplyBlocked;
  return push(state, { ...lineOf(event), type: "blocked", reason, text });
}
