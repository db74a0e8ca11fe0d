import { elapsed } from "../../model/clock";
import type { Transcript } from "../../model/transcript";
import { fill, type Strings } from "../strings";
import { el, icon, setText } from "./dom";
import { CLOSE } from "./icons";

interface Actions {
  person: () => void;
  neverMind: () => void;
  fresh: () => void;
  close: () => void;
}

export interface Header {
  element: HTMLElement;
  render(transcript: Transcript): void;
  tick(): void;
}

/** Says who has the conversation now, what comes next, and offers the way to the other side. */
export function header(t: Strings, closable: boolean, actions: Actions): Header {
  const status = el("span", { role: "status", test: "status" });
  // Outside the status: a screen reader shall not hear every second.
  const clock = el("span", { class: "clock", "aria-hidden": "true", test: "wait-clock" });
  const mark = el("span", { class: "mark", "aria-hidden": "true" });
  const person = el("button", { class: "quiet", onclick: actions.person }, t.person);
  const close = el("button", { class: "round", onclick: actions.close, "aria-label": t.close }, icon(CLOSE));
  const next = el("p", { test: "what-next" });
  const back = el("button", { class: "link", onclick: actions.neverMind }, t.neverMind);
  const fresh = el("button", { class: "link", onclick: actions.fresh }, t.fresh);
  const strip = el("div", { class: "strip" }, next, back, fresh);
  const bar = el("div", { class: "bar" }, mark, el("div", { class: "state" }, status, clock), person);
  if (closable) bar.append(close);
  let since: string | null = null;

  function render({ owner, closed, waitingSince }: Transcript): void {
    const waiting = owner.kind === "queue";
    since = waiting ? waitingSince : null;
    setText(status, statusLine(owner.kind, owner.display_name, closed));
    setText(next, waiting ? t.waitingNext : t.closedNext);
    mark.dataset.owner = owner.kind;
    person.hidden = owner.kind !== "ai" || closed;
    back.hidden = !waiting;
    fresh.hidden = !closed;
    strip.hidden = !waiting && !closed;
    tick();
  }

  function statusLine(kind: string, name: string | null, closed: boolean): string {
    if (kind === "queue") return t.waiting;
    if (kind === "operator") return fill(t.withYou, "name", name ?? t.somebody);
    return closed ? t.closed : t.assistant;
  }

  const tick = (): void => setText(clock, since ? elapsed(since, Date.now()) : "");

  return { element: el("header", {}, bar, strip), render, tick };
}
