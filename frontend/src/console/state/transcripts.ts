/** The logs that were opened, each a signal, so that going back to a conversation is instant. */
import { type Signal, signal } from "@preact/signals";

import { isTransient } from "../../api/errors";
import { listEvents } from "../../api/sessions";
import { reduceAll } from "../../model/reduce";
import { staffRules } from "../../model/staff";
import { emptyTranscript, type Transcript } from "../../model/transcript";
import { client } from "./auth";

const READ_AGAIN_MS = 2000;

const logs = new Map<string, Signal<Transcript>>();
const reading = new Set<string>();
const again = new Set<string>();

export function transcriptOf(id: string): Signal<Transcript> {
  let log = logs.get(id);
  if (!log) logs.set(id, (log = signal(emptyTranscript)));
  return log;
}

export function change(id: string, step: (state: Transcript) => Transcript): void {
  const log = transcriptOf(id);
  log.value = step(log.value);
}

/** Reads on from where the log ends here. Calls while one is under way become one more reading. */
export async function sync(id: string): Promise<void> {
  if (reading.has(id)) return void again.add(id);
  reading.add(id);
  const result = await listEvents(client.value, id, transcriptOf(id).value.next);
  if (result.ok && result.value.length > 0) change(id, (state) => reduceAll(staffRules, state, result.value));
  if (!result.ok && isTransient(result.error)) setTimeout(() => void sync(id), READ_AGAIN_MS);
  reading.delete(id);
  if (again.delete(id)) return sync(id);
}

export const isOpenedBefore = (id: string): boolean => logs.has(id);

export function forgetAll(): void {
  logs.clear();
}
