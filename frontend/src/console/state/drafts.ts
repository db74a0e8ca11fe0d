/** Unfinished words, kept for each conversation. A note never becomes a reply by a change of mode. */
import { signal } from "@preact/signals";

export type Kind = "reply" | "note";

const name = (session: string, kind: Kind): string => `secondline.draft.${session}.${kind}`;

/** Counts up when a draft changes from outside the composer. */
export const draftsChanged = signal(0);

export function readDraft(session: string, kind: Kind): string {
  return localStorage.getItem(name(session, kind)) ?? "";
}

export function writeDraft(session: string, kind: Kind, text: string): void {
  if (text) localStorage.setItem(name(session, kind), text);
  else localStorage.removeItem(name(session, kind));
}

/** Puts words into the composer without losing those that are there. */
export function addToDraft(session: string, text: string): void {
  const before = readDraft(session, "reply");
  if (!before.includes(text)) writeDraft(session, "reply", before ? `${before}\n${text}` : text);
  draftsChanged.value++;
}
