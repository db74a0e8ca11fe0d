/** Every conversation the operator may see, and the lanes of the left pane. */
import { computed, signal } from "@preact/signals";

import { getHandoff, listHandoffs } from "../../api/handoffs";
import { getSession, listSessions } from "../../api/sessions";
import type { Handoff, Hint, Session } from "../../api/types";
import { client, me } from "./auth";

export const sessions = signal<ReadonlyMap<string, Session>>(new Map());
export const handoffs = signal<ReadonlyMap<string, Handoff>>(new Map());
export const loaded = signal(false);

export type LaneName = "waiting" | "mine" | "ai" | "others";

export const lanes = computed((): Record<LaneName, Session[]> => {
  const all = [...sessions.value.values()];
  const mine = me.value?.id ?? null;
  const held = all.filter(({ owner }) => owner.kind === "operator");
  return {
    waiting: all.filter(({ owner }) => owner.kind === "queue").sort(longestWait),
    mine: held.filter(({ owner }) => owner.operator_id === mine).sort(pendingFirst),
    ai: all.filter(({ owner, closed }) => owner.kind === "ai" && !closed).sort(latestFirst),
    others: held.filter(({ owner }) => owner.operator_id !== mine).sort(latestFirst),
  };
});

/** The key under which what this operator has read is kept with the session. */
export const reader = computed(() => (me.value?.id ? `operator:${me.value.id}` : "operator"));

export const isMine = ({ owner }: Session): boolean => owner.kind === "operator" && owner.operator_id === me.value?.id;

export function isUnread({ preview, consumption_offsets }: Session): boolean {
  return preview?.source === "customer" && preview.offset >= (consumption_offsets[reader.value] ?? 0);
}

export async function refresh(): Promise<void> {
  const lists = await Promise.all([
    listSessions(client.value, { owner: "queue" }),
    listSessions(client.value, { owner: "operator" }),
    listSessions(client.value, { owner: "ai", limit: 50 }),
  ]);
  const states = await Promise.all(["waiting", "active"].map((state) => listHandoffs(client.value, { state })));
  const found = lists.flatMap((list) => (list.ok ? list.value.items : []));
  if (lists.every((list) => list.ok)) sessions.value = new Map(found.map((one) => [one.id, newest(one)]));
  for (const list of states) if (list.ok) list.value.items.forEach(putHandoff);
  loaded.value = true;
}

/** Applies what the operators' stream said; returns the row as it was before, if it was known. */
export function applyHint(hint: Hint): Session | undefined {
  const before = sessions.value.get(hint.session_id);
  if (!before) void fetchSession(hint.session_id);
  else if (hint.offset >= before.next_offset) putSession({ ...before, ...rowOf(hint), preview: lastSaid(before, hint) });
  const handoff = hint.handoff_id;
  if (handoff && (hint.type === "owner_changed" || !handoffs.value.has(handoff))) void fetchHandoff(handoff);
  return before;
}

export function putSession(session: Session): void {
  sessions.value = new Map(sessions.value).set(session.id, session);
}

export function putHandoff(handoff: Handoff): void {
  const known = handoffs.value.get(handoff.id);
  // Lists come without the envelope; one that was fetched stays.
  handoffs.value = new Map(handoffs.value).set(handoff.id, { ...known, ...handoff });
}

export async function fetchSession(id: string): Promise<Session | null> {
  const result = await getSession(client.value, id);
  if (result.ok) putSession(newest(result.value));
  return result.ok ? result.value : null;
}

export async function fetchHandoff(id: string): Promise<Handoff | null> {
  const result = await getHandoff(client.value, id);
  if (result.ok) putHandoff(result.value);
  return result.ok ? result.value : null;
}

function rowOf(hint: Hint): Partial<Session> {
  const { owner, epoch, handoff_id, pending_since, waiting_since, closed, offset } = hint;
  const mode = owner.kind === "ai" ? "auto" : "manual";
  return { owner, epoch, handoff_id, pending_since, waiting_since, closed, mode, next_offset: offset + 1 };
}

/** The row shows what people and assistants say; a transition line shows in the row's lane. */
function lastSaid({ preview }: Session, hint: Hint): Session["preview"] {
  return hint.preview?.source === "system" ? preview : hint.preview;
}

/** What was read while the stream went on may be older than what is here. */
function newest(read: Session): Session {
  const here = sessions.value.get(read.id);
  return here && here.next_offset > read.next_offset ? here : read;
}

const at = (time: string | null | undefined): number => (time ? Date.parse(time) : Infinity);

const longestWait = (a: Session, b: Session): number => at(a.waiting_since) - at(b.waiting_since);

const latestFirst = (a: Session, b: Session): number =>
  at(b.preview?.creation_utc ?? b.creation_utc) - at(a.preview?.creation_utc ?? a.creation_utc);

function pendingFirst(a: Session, b: Session): number {
  const [first, second] = [at(a.pending_since), at(b.pending_since)];
  return first === second ? latestFirst(a, b) : first - second;
}
