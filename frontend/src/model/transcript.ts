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

/** What a message says of itself beside its text, such as which offer it answers. */
export type Metadata = Record<string, unknown>;

/** A message of our own that the log has not confirmed yet. */
export interface Outgoing {
  key: string;
  source: string;
  text: string;
  metadata?: Metadata | undefined;
  /** "sent" is stored by the server, and its event has not come by the stream yet. */
  state: "waiting" | "sending" | "sent" | "failed";
  offset: number | null;
  error: string;
}

/** What the server thought of the conversation after one event. */
export interface Judgement {
  /** The offset of the event. */
  about: number;
  /** Soft signals added up, in log-odds, and the bars they are held against. */
  sum: number;
  bars: { offer: number; hand_off: number } | null;
  step: string;
  because: string | null;
  rule: string | null;
  /** The sum begins anew at each change of hands; this counts them. */
  episode: number;
}

/** What a screen shows of one session: a fold of its events plus our own unsent words. */
export interface Transcript {
  /** The offset to read from next; everything below is in here. */
  next: number;
  items: readonly Item[];
  typing: readonly Typing[];
  owner: Owner;
  handoff: string | null;
  /** Every handoff this session has had, in order; staff logs only, as are the judgements. */
  handoffs: readonly string[];
  judgements: readonly Judgement[];
  waitingSince: string | null;
  /** The offset of the question with buttons that the customer has not answered. */
  offer: number | null;
  closed: boolean;
  outgoing: readonly Outgoing[];
}

export const AI_OWNER: Owner = { kind: "ai", operator_id: null, display_name: null, queue: null };

export const emptyTranscript: Transcript = {
  next: 0,
  items: [],
  typing: [],
  owner: AI_OWNER,
  handoff: null,
  handoffs: [],
  judgements: [],
  waitingSince: null,
  offer: null,
  closed: false,
  outgoing: [],
};
