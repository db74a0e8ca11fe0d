/**
 * Our own messages between the key press and the log.
 *
 * A session's messages leave one after the other, so at most one is under way, and the event
 * that arrives on the stream before the answer to its POST can be told by source and text.
 */
import type { Event } from "../api/types";
import type { MessageData } from "./data";
import type { Metadata, Outgoing, Transcript } from "./transcript";

export function enqueue(state: Transcript, key: string, source: string, text: string, metadata?: Metadata): Transcript {
  if (state.outgoing.some((one) => one.key === key)) return state;
  const added: Outgoing = { key, source, text, metadata, state: "waiting", offset: null, error: "" };
  return { ...state, outgoing: [...state.outgoing, added] };
}

/** The message to send now, if none is under way and none before it failed. */
export function nextOutgoing(state: Transcript): Outgoing | undefined {
  const first = state.outgoing.find((one) => one.state !== "sent");
  return first?.state === "waiting" ? first : undefined;
}

export const sending = (state: Transcript, key: string): Transcript => mark(state, key, { state: "sending" });

export const failed = (state: Transcript, key: string, error = ""): Transcript =>
  mark(state, key, { state: "failed", error });

/** Everything that failed goes again, in its order: a later word never overtakes an earlier one. */
export function retryAll(state: Transcript): Transcript {
  const tried = state.outgoing.filter((one) => one.state === "failed");
  return tried.reduce((now, one) => mark(now, one.key, { state: "waiting" }), state);
}

/** The server has stored the message as the event at *offset*. */
export function sent(state: Transcript, key: string, offset: number): Transcript {
  return offset < state.next ? discard(state, key) : mark(state, key, { state: "sent", offset });
}

export function discard(state: Transcript, key: string): Transcript {
  return { ...state, outgoing: state.outgoing.filter((one) => one.key !== key) };
}

/** An event confirms the message it is the record of. */
export function settle(state: Transcript, event: Event): Transcript {
  if (event.kind !== "message" || state.outgoing.length === 0) return state;
  const match = state.outgoing.find((one) => isRecordOf(one, event));
  return match ? discard(state, match.key) : state;
}

function isRecordOf(one: Outgoing, event: Event): boolean {
  if (one.offset !== null) return one.offset === event.offset;
  if (one.state === "waiting") return false;
  return one.source === event.source && one.text === (event.data as MessageData | null)?.message;
}

function mark(state: Transcript, key: string, change: Partial<Outgoing>): Transcript {
  const outgoing = state.outgoing.map((one) => (one.key === key ? { ...one, ...change } : one));
  return { ...state, outgoing };
}
