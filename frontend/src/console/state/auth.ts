import { computed, signal } from "@preact/signals";

import type { Client } from "../../api/client";
import { isGone } from "../../api/errors";
import { whoAmI } from "../../api/handoffs";
import type { Me } from "../../api/types";

const STORED = "secondline.key";

export const key = signal(takeKeyFromAddress() ?? localStorage.getItem(STORED) ?? "");
export const me = signal<Me | null>(null);
export const signInError = signal<string | null>(null);

export const client = computed((): Client => ({ server: "", token: key.value }));

export async function signIn(candidate: string): Promise<void> {
  const result = await whoAmI({ server: "", token: candidate });
  if (!result.ok) {
    signInError.value = isGone(result.error) ? "This key was refused." : "The server cannot be reached.";
    return;
  }
  localStorage.setItem(STORED, candidate);
  signInError.value = null;
  key.value = candidate;
  me.value = result.value;
}

export function signOut(reason: string | null = null): void {
  localStorage.removeItem(STORED);
  signInError.value = reason;
  key.value = "";
  me.value = null;
}

/** A link from the command line carries the key behind `#`; it must not stay in the history. */
function takeKeyFromAddress(): string | null {
  const found = new URLSearchParams(location.hash.slice(1)).get("key");
  if (found) history.replaceState(null, "", location.pathname + location.search);
  return found;
}
