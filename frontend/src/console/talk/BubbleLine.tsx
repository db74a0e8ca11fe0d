import type { Bubble, Item } from "../../model/item";
import { Avatar } from "../parts/Avatar";
import { Linked } from "../parts/Linked";
import { clockTime } from "../parts/words";

// Lines of one speaker within this time stand under one name.
const TOGETHER_MS = 4 * 60_000;

export function BubbleLine({ bubble, before, customer }: { bubble: Bubble; before: Item | undefined; customer: string }) {
  const { speaker, author, state } = bubble;
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
      <div class={`bubble ${state}`} dir="auto"><Linked text={bubble.text} /></div>
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
