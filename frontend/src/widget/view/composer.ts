import { byteLength, MESSAGE_BYTES } from "../../model/limits";
import { fill, type Strings } from "../strings";
import { el, icon, setText } from "./dom";
import { SEND } from "./icons";

interface Actions {
  send(text: string): void;
  typing(): void;
}

export interface Composer {
  element: HTMLElement;
  focus(): void;
}

export function composer(t: Strings, actions: Actions): Composer {
  const input = el("textarea", { rows: "1", placeholder: t.placeholder, "aria-label": t.placeholder, dir: "auto", enterkeyhint: "send" });
  const button = el("button", { class: "send", "aria-label": t.send, title: t.send }, icon(SEND));
  const limit = el("p", { class: "meta bad", role: "alert" });
  const form = el("form", { onsubmit: submit }, el("div", { class: "field" }, input, button), limit);

  const tooLong = (): boolean => byteLength(input.value) > MESSAGE_BYTES;

  function submit(event: Event): void {
    event.preventDefault();
    const text = input.value.trim();
    input.focus();
    if (!text || tooLong()) return;
    input.value = "";
    changed();
    actions.send(text);
  }

  function changed(): void {
    const kilobytes = (byteLength(input.value) / 1024).toFixed(1);
    setText(limit, tooLong() ? fill(t.tooLong, "n", kilobytes) : "");
    button.disabled = !input.value.trim() || tooLong();
    input.style.height = "auto";
    input.style.height = `${input.scrollHeight}px`;
  }

  input.addEventListener("input", () => {
    changed();
    if (input.value) actions.typing();
  });
  input.addEventListener("keydown", (event) => {
    // While an input method composes, Enter chooses a word.
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  });
  button.disabled = true;
  return { element: form, focus: () => input.focus({ preventScroll: true }) };
}
