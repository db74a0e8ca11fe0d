/** Single letters, off while somebody types or a dialog is open. */
import { takeOver } from "./state/actions";
import { isMine } from "./state/desk";
import { session } from "./state/open";
import { dialog, type DialogName, mode, type Mode } from "./state/screen";
import { COMPOSER_ID } from "./talk/Composer";

const KEYS: Record<string, () => void> = {
  j: () => moveInList(1),
  k: () => moveInList(-1),
  t: take,
  r: () => write("reply"),
  n: () => write("note"),
  b: () => ask("return"),
  e: () => ask("resolve"),
  m: () => ask("transfer"),
  "?": () => (dialog.value = "keys"),
};

export function listenForKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || dialog.value) return;
    const act = KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "button"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select");
}

/** The focus is the cursor, so Enter needs no code of its own. */
function moveInList(step: number): void {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-testid="row"]')).filter((row) => row.offsetParent);
  const at = rows.findIndex((row) => row === document.activeElement);
  const from = at >= 0 ? at : rows.findIndex((row) => row.ariaCurrent === "true");
  const next = from < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, from + step));
  rows[next]?.focus();
}

function take(): void {
  const row = session.value;
  if (row && !isMine(row)) void takeOver(row).then((taken) => taken && write("reply"));
}

function write(as: Mode): void {
  if (!session.value) return;
  mode.value = as;
  // The field may only now become writable.
  requestAnimationFrame(() => document.getElementById(COMPOSER_ID)?.focus());
}

function ask(name: DialogName): void {
  if (session.value && isMine(session.value)) dialog.value = name;
}
