/** What the screen itself remembers: dialogs, the composer's mode, the narrow screens' pane. */
import { signal } from "@preact/signals";

export type DialogName = "return" | "resolve" | "transfer" | "keys";
export type Mode = "reply" | "assistant" | "note";

export const dialog = signal<DialogName | null>(null);
export const mode = signal<Mode>("reply");
export const contextShown = signal(false);

/** The log line to show and light up; counts so that the same line can be asked for twice. */
export const flash = signal<{ offset: number; count: number } | null>(null);

export function showLine(offset: number): void {
  flash.value = { offset, count: (flash.peek()?.count ?? 0) + 1 };
  contextShown.value = false;
}

export const now = signal(Date.now());
setInterval(() => (now.value = Date.now()), 1000);
