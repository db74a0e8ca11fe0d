import type { Owner } from "../api/types";
import type { Item } from "./item";

export interface Typing {
  who: "assistant" | "person" | "customer";
  name: string;
  stage: string | null;
  /** The event that said so; screens let a person's typing fade by it. */
  offset: number;
  at: string;
}

/** A message of our own that the log has not confirmed yet. */
export interface Outgoing {
  key: string;
  source: string;
  text: string;
  /** "sent" is stored by the server, and its event has not come by the stream yet. */
  state: "waiting" | "sending" | "sent" | "failed";
  offset: number | null;
  error: string;
}

/** What a screen shows of one session: a fold of its events plus our own unsent words. */
export interface Transcript {
  /** The offset to read from next; everything below is in here. */
  next: number;
  items: readonly Item[];
  typing: readonly Typing[];
  owner: Owner;
  epoch: number;
  handoff: string | null;
  /** Every handoff this session has had, in order. */
  handoffs: readonly string[];
  waitingSince: string | null;
  closed: boolean;
  outgoing: readonly Outgoing[];
  /** Times an event arrived beyond `next`: the screen must read the log again. */
  gaps: number;
}

export const AI_OWNER: Owner = { kind: "ai", operator_id: null, display_name: null, queue: null };

export const emptyTranscript: Transcript = {
  next: 0,
  items: [],
  typing: [],
  owner: AI_OWNER,
  epoch: 0,
  handoff: null,
  handoffs: [],
  waitingSince: null,
  closed: false,
  outgoing: [],
  gaps: 0,
};
