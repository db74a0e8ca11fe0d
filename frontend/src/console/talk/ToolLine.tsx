import { useSignal } from "@preact/signals";

import type { Evidence, ToolCard } from "../../model/item";
import { Icon } from "../parts/Icon";
import { clockTime } from "../parts/words";
import { Chips } from "./Chips";

const STATES = { running: "running", done: "done", failed: "failed" };

export function ToolLine({ card }: { card: ToolCard }) {
  const shown = useSignal<Evidence | null>(null);
  const { evidence } = card;
  return (
    <>
      <details class={`tool ${card.state}`} data-offset={card.offset} data-testid="tool" data-state={card.state}>
        <summary>
          <Icon name="tool" />
          <code>{card.name.split(":").at(-1)}</code>
          <span class="tool-arguments">{brief(card.arguments)}</span>
          <span class="tool-state">{STATES[card.state]}</span>
          <time>{clockTime(card.at)}</time>
        </summary>
        <h4>Arguments</h4>
        <pre>{pretty(card.arguments)}</pre>
        {card.state !== "running" && <h4>Result</h4>}
        {card.state !== "running" && <pre>{pretty(card.result)}</pre>}
      </details>
      {evidence && <div class="tool-chips"><Chips evidence={evidence} line={card.key} shown={shown} /></div>}
    </>
  );
}

function pretty(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null, null, 2);
}

function brief(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .map(([name, one]) => `${name}: ${typeof one === "object" ? "…" : String(one)}`)
    .join(", ");
}
