import type { Metadata } from "../model/transcript";

/** What survives a reload: whose session this is, what was read, and words not yet stored. */
export interface Stored {
  id: string;
  token: string;
  seen: number;
  outbox: { key: string; text: string; metadata?: Metadata | undefined }[];
}

export function readStored(name: string): Stored | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as Stored | null;
  } catch {
    return null; // Private windows may have no storage; the chat then lives as long as the page.
  }
}

export function writeStored(name: string, stored: Stored | null): void {
  try {
    if (stored) localStorage.setItem(name, JSON.stringify(stored));
    else localStorage.removeItem(name);
  } catch {
    // See readStored().
  }
}
