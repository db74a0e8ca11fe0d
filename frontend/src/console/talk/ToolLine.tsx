import type { ToolCard } from "../../model/item";
import { Icon } from "../parts/Icon";
import { clockTime } from "../parts/words";

const STATES = { running: "running", done: "done", failed: "failed" };

export function ToolLine({ card }: { card: ToolCard }) {
  return (
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
