import type { ComponentChildren } from "preact";

import { showLine } from "../state/screen";

interface Props {
  offset: number | null | undefined;
  class?: string;
  children: ComponentChildren;
}

/** A statement about the conversation; a click shows the line of the log that it rests on. */
export function ClaimButton({ offset, class: name = "", children }: Props) {
  if (typeof offset !== "number") return <p class={`claim ${name}`}>{children}</p>;
  return (
    <button class={`claim ${name}`} title="Show in the conversation" onClick={() => showLine(offset)} data-testid="claim" data-claim-offset={offset}>
      {children}
    </button>
  );
}
