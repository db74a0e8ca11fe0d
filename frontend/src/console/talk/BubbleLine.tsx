import { useSignal } from "@preact/signals";

import type { Bubble, Evidence, Item } from "../../model/item";
import { cutAt } from "../../model/span";
import { Avatar } from "../parts/Avatar";
import { Linked } from "../parts/Linked";
import { answerWords } from "../parts/signalWords";
import { clockTime } from "../parts/words";
import { Chips } from "./Chips";

// Lines of one speaker within this time stand under one name.
const TOGETHER_MS = 4 * 60_000;

export function BubbleLine({ bubble, before, customer }: { bubble: Bubble; before: Item | undefined; customer: string }) {
  const { speaker, author, state, evidence, answer } = bubble;
  const shown = useSignal<Evidence | null>(null);
  const [head, counted, tail] = cutAt(bubble.text, shown.value?.span);
  const name = nameOf(bubble, customer);
  const side = speaker === "customer" ? "theirs" : "ours";
  const first = !before || !belongTogether(before, bubble);
  return (
    <div
      class={`line ${side} ${speaker} ${first ? "first" : ""}`}
      data-offset={bubble.offset}
      data-testid="message"
      data-speaker={speaker}
      data-state={state}
    >
      {first ? <Avatar speaker={speaker} name={name} /> : null}
      <p class={first ? "who" : "hidden"}>
        <b>{name}</b>
        {speaker === "assistant" && <span class="badge">AI</span>}
        {speaker === "person_as_assistant" && <span class="author" data-testid="author">written by {author ?? "a colleague"}</span>}
        <time>{clockTime(bubble.at)}</time>
      </p>
      <div class={`bubble ${state}`} dir="auto"><Linked text={head} />{counted && <mark>{counted}</mark>}<Linked text={tail} /></div>
      {answer && <p class="meta" data-testid="answer" data-answer={answer}>{answerWords(answer)}</p>}
      {evidence && <Chips evidence={evidence} line={bubble.key} shown={shown} />}
      {state === "interrupted" && <p class="meta">The assistant was interrupted</p>}
    </div>
  );
}

function nameOf({ speaker, name }: Bubble, customer: string): string {
  if (speaker === "customer") return customer;
  return name || (speaker === "person" ? "A colleague" : "Assistant");
}

function belongTogether(before: Item, after: Bubble): boolean {
  if (before.type !== "bubble" || before.speaker !== after.speaker || before.name !== after.name) return false;
  return before.author === after.author && Date.parse(after.at) - Date.parse(before.at) < TOGETHER_MS;
}
