import type { Envelope } from "../../api/types";
import { ClaimButton } from "./ClaimButton";

export function ToolCalls({ calls }: { calls: Envelope["tool_calls"] }) {
  return (
    <section data-testid="context-tools">
      <h2>Tool calls</h2>
      <ul>
        {calls.map(({ name, running, outcome, offset }, index) => (
          <li key={index}>
            <ClaimButton offset={offset} class="tool-call">
              <code>{name.split(":").at(-1)}</code>
              <span class={`mark ${running ? "running" : ""}`}>{running ? "still running" : words(outcome)}</span>
            </ClaimButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(outcome: unknown): string {
  if (outcome === null || outcome === undefined) return "no result";
  const text = typeof outcome === "string" ? outcome : JSON.stringify(outcome);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
