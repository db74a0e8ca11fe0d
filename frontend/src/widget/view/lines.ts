import type { Choice } from "../../model/data";
import type { Bubble, Notice } from "../../model/item";
import { pieces } from "../../model/links";
import type { Outgoing } from "../../model/transcript";
import { fill, type Strings } from "../strings";
import { el } from "./dom";
import type { Row } from "./rows";

export type Answer = (offset: number, choice: Choice) => void;

export function rowElement(row: Row, t: Strings, answer: Answer): HTMLElement {
  if (row.kind === "bubble") return bubbleElement(row.bubble, row.named, row.sent, t);
  return row.kind === "notice" ? noticeElement(row.notice) : choicesElement(row.notice, answer);
}

export function bubbleElement(bubble: Bubble, named: boolean, sent: boolean, t: Strings): HTMLElement {
  const mine = bubble.speaker === "customer";
  const line = el("div", { class: `line ${sideOf(bubble)}`, test: "message", "data-speaker": bubble.speaker });
  if (mine) line.append(el("span", { class: "hidden" }, `${t.you}: `));
  else line.append(who(bubble, named, t));
  line.append(el("div", { class: "bubble", dir: "auto" }, ...linked(bubble.text)));
  if (bubble.state === "interrupted") line.append(el("div", { class: "meta" }, t.interrupted));
  if (sent) line.append(el("div", { class: "meta", test: "delivery" }, t.sent));
  return line;
}

export function outgoingElement(one: Outgoing, t: Strings, retry: () => void): HTMLElement {
  const line = el("div", { class: "line me", test: "outgoing", "data-state": one.state });
  line.append(el("div", { class: `bubble ${one.state}`, dir: "auto" }, ...linked(one.text)));
  line.append(delivery(one, t, retry));
  return line;
}

export function typingElement(name: string, ai: boolean, t: Strings): HTMLElement {
  const dots = el("div", { class: "bubble dots" }, el("i"), el("i"), el("i"));
  const label = el("span", { class: "hidden" }, fill(t.typing, "name", name));
  return el("div", { class: `line ${ai ? "ai" : "person"}`, test: "typing" }, dots, label);
}

function noticeElement(notice: Notice): HTMLElement {
  return el("div", { class: "notice", dir: "auto", test: "notice", "data-notice": notice.notice }, notice.text);
}

function choicesElement({ offset, text, choices }: Notice, answer: Answer): HTMLElement {
  const buttons = choices.map((one) => el("button", { class: "quiet", dir: "auto", onclick: () => answer(offset, one) }, one.text));
  return el("div", { class: "choices", role: "group", "aria-label": text, test: "choices" }, ...buttons);
}

function who({ speaker, name }: Bubble, named: boolean, t: Strings): HTMLElement {
  const person = speaker === "person";
  const label = el("div", { class: named ? "who" : "hidden" }, name || (person ? t.somebody : t.assistant));
  if (!person) label.append(" ", el("b", { class: "tag" }, t.ai));
  return label;
}

function delivery({ state }: Outgoing, t: Strings, retry: () => void): HTMLElement {
  if (state !== "failed") return el("div", { class: "meta", test: "delivery" }, state === "sent" ? t.sent : t.sending);
  const again = el("button", { class: "link", onclick: retry }, t.retry);
  return el("div", { class: "meta bad", role: "alert", test: "delivery" }, `${t.failed} `, again);
}

function sideOf({ speaker }: Bubble): string {
  if (speaker === "customer") return "me";
  return speaker === "person" ? "person" : "ai";
}

function linked(text: string): (Node | string)[] {
  return pieces(text).map(({ text: words, href }) =>
    href ? el("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" }, words) : words,
  );
}
