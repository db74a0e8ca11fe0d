import type { Transcript, Typing } from "../../model/transcript";
import type { Strings } from "../strings";
import { el, syncRows } from "./dom";
import { type Answer, bubbleElement, outgoingElement, rowElement, typingElement } from "./lines";
import { draftOf, logRows, sameRow } from "./rows";
import { Smooth } from "./smooth";

// Further from the end than this, the customer is reading and must not be moved.
const NEAR_PX = 80;

interface Actions {
  retry: () => void;
  answer: Answer;
  /** Puts the customer where they write. */
  write: () => void;
}

export interface Thread {
  element: HTMLElement;
  render(transcript: Transcript, loaded: boolean, typing: Typing | undefined): void;
}

/**
 * The conversation. Finished lines stand in a live log, which a screen reader announces; the
 * growing draft and unsent words stand after it, outside, so that no piece is read on its own.
 */
export function thread(t: Strings, { retry, answer, write }: Actions): Thread {
  const intro = el("div", { class: "intro" }, el("h2", {}, t.intro), el("p", {}, t.introNext));
  const log = el("div", { role: "log", "aria-live": "off", "aria-label": t.title });
  const drafts = el("div", { "aria-hidden": "true", test: "drafts" });
  const outbox = el("div");
  const dots = el("div");
  const element = el("div", { class: "thread", tabindex: "0", role: "group", "aria-label": t.title }, intro, log, drafts, outbox, dots);
  let growing: { key: string; smooth: Smooth } | undefined;

  function render(transcript: Transcript, loaded: boolean, typing: Typing | undefined): void {
    const stick = nearEnd();
    const rows = logRows(transcript);
    const focused = log.querySelector(":focus");
    syncRows(log, rows, (row) => rowElement(row, t, answer), sameRow);
    // Somebody else answered while the customer was at the button.
    if (focused && !focused.isConnected) write();
    renderDraft(transcript);
    syncRows(outbox, transcript.outgoing, (one) => outgoingElement(one, t, retry), (a, b) => a.state === b.state);
    syncRows(dots, typing ? [{ key: nameOf(typing), ...typing }] : [], ({ key, who }) => typingElement(key, who === "assistant", t), () => true);
    intro.hidden = !loaded || rows.length + outbox.children.length > 0;
    if (stick) toEnd();
    // History that was loaded is not news.
    if (loaded) requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
  }

  function renderDraft(transcript: Transcript): void {
    const draft = draftOf(transcript);
    if (!draft) {
      growing = undefined;
      return drafts.replaceChildren();
    }
    if (growing?.key !== draft.key) {
      const line = bubbleElement({ ...draft, text: "" }, true, false, t);
      const bubble = line.querySelector<HTMLElement>(".bubble");
      drafts.replaceChildren(line);
      if (bubble) growing = { key: draft.key, smooth: new Smooth(bubble, () => nearEnd() && toEnd()) };
    }
    growing?.smooth.grow(draft.text);
  }

  const nameOf = ({ who, name }: Typing): string => name || (who === "person" ? t.somebody : t.assistant);
  const nearEnd = (): boolean => element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX;
  const toEnd = (): void => void (element.scrollTop = element.scrollHeight);

  return { element, render };
}
