import type { Conversation } from "../conversation";
import type { Strings } from "../strings";
import { fadingTyping } from "../typing";
import { composer } from "./composer";
import { el, setText } from "./dom";
import { header } from "./header";
import { thread } from "./thread";

export interface Panel {
  element: HTMLElement;
  render(): void;
  focus(): void;
}

/** The whole chat surface, the same in the page and in the launcher's window. */
export function panel(t: Strings, conversation: Conversation, onClose: (() => void) | null): Panel {
  const write = composer(t, { send: (text) => conversation.send(text), typing: () => conversation.typing() });
  const head = header(t, onClose !== null, {
    person: () => act(conversation.askForPerson()),
    neverMind: () => act(conversation.neverMind()),
    fresh: () => act(conversation.startOver()),
    close: () => onClose?.(),
  });
  const log = thread(t, {
    retry: () => act(conversation.retry()),
    answer: (offset, choice) => act(conversation.answer(offset, choice)),
    write: () => write.focus(),
  });
  const banner = el("p", { class: "banner", role: "status", test: "connection" });
  const element = el("section", { class: "panel", "aria-label": t.title }, head.element, banner, log.element, write.element);
  if (onClose) element.setAttribute("role", "dialog");
  const typing = fadingTyping(render);

  /** Whatever was clicked, the next thing a customer does is write. */
  function act(done: Promise<void> | void): void {
    write.focus();
    void done;
  }

  function render(): void {
    head.render(conversation.transcript);
    const { connection, problem, loaded, transcript } = conversation;
    setText(banner, connection === "lost" ? t.lost : problem ? t.problem : "");
    banner.hidden = banner.textContent === "";
    log.render(transcript, loaded, typing(transcript));
  }

  setInterval(() => head.tick(), 1000);
  return { element, render, focus: () => write.focus() };
}
