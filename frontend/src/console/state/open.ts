/** The conversation in the middle: which one, its row, log and handoff. */
import { computed, effect, signal } from "@preact/signals";

import type { ApiError } from "../../api/errors";
import { markRead } from "../../api/sessions";
import type { Handoff, Session } from "../../api/types";
import { emptyTranscript } from "../../model/transcript";
import { client } from "./auth";
import { fetchHandoff, fetchSession, handoffs, putSession, reader, sessions } from "./desk";
import { contextShown, mode } from "./screen";
import { sync, transcriptOf } from "./transcripts";

export const openId = signal<string | null>(null);

/** What went wrong last, in words for the operator; a conflict names who won. */
export const problem = signal<ApiError | null>(null);

export const session = computed((): Session | null => (openId.value ? (sessions.value.get(openId.value) ?? null) : null));

export const transcript = computed(() => (openId.value ? transcriptOf(openId.value).value : emptyTranscript));

export const handoff = computed((): Handoff | null => {
  const id = session.value?.handoff_id;
  return id ? (handoffs.value.get(id) ?? null) : null;
});

/** Earlier handoffs of this conversation, newest first. */
export const pastHandoffs = computed((): Handoff[] => {
  const earlier = transcript.value.handoffs.filter((id) => id !== session.value?.handoff_id);
  return earlier.map((id) => handoffs.value.get(id)).filter((one) => one !== undefined).reverse();
});

export function open(id: string): void {
  if (openId.value !== id) {
    problem.value = null;
    // Nobody should write as the assistant because they did so in another conversation.
    mode.value = "reply";
    contextShown.value = false;
  }
  openId.value = id;
  if (!sessions.value.has(id)) void fetchSession(id);
  void sync(id);
  refreshEnvelope();
}

export function close(): void {
  openId.value = null;
}

/** The envelope's open questions and tool calls move on with the log. */
export function refreshEnvelope(): void {
  clearTimeout(envelopeTimer);
  const id = session.value?.handoff_id;
  if (id) envelopeTimer = setTimeout(() => void fetchHandoff(id), 300);
}

let envelopeTimer: ReturnType<typeof setTimeout> | undefined;

// Someone else's word about the past is fetched once.
effect(() => {
  for (const id of transcript.value.handoffs) if (!handoffs.peek().has(id)) void fetchHandoff(id);
});

// A handoff that opens while the conversation is on screen brings its envelope along.
effect(() => {
  if (session.value?.handoff_id) refreshEnvelope();
});

effect(() => {
  const row = session.value;
  const next = transcript.value.next;
  if (!row || document.hidden || (row.consumption_offsets[reader.value] ?? 0) >= next) return;
  const consumption_offsets = { ...row.consumption_offsets, [reader.value]: next };
  clearTimeout(readTimer);
  readTimer = setTimeout(() => {
    putSession({ ...(sessions.peek().get(row.id) ?? row), consumption_offsets });
    void markRead(client.value, row.id, reader.value, next);
  }, 400);
});

let readTimer: ReturnType<typeof setTimeout> | undefined;
