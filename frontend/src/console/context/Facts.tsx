import type { Envelope } from "../../api/types";
import { Icon } from "../parts/Icon";
import { ClaimButton } from "./ClaimButton";

export function Facts({ facts }: { facts: Envelope["facts"] }) {
  return (
    <section data-testid="context-facts">
      <h2>Facts</h2>
      <ul>
        {facts.map(({ text, verified_by, offset }, index) => (
          <li key={index}>
            <ClaimButton offset={offset}>
              <span dir="auto">{text}</span>
              {verified_by ? (
                <span class="mark verified" data-testid="verified"><Icon name="check" /> {verified_by}</span>
              ) : (
                <span class="mark">claimed, not verified</span>
              )}
            </ClaimButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
