import type { Claim } from "../../api/types";
import { ClaimButton } from "./ClaimButton";

interface Props {
  title: string;
  claims: readonly Claim[];
  quoted?: boolean;
  class?: string;
}

export function Claims({ title, claims, quoted = false, class: name = "" }: Props) {
  return (
    <section class={name} data-testid={`context-${title.toLowerCase().replace(" ", "-")}`}>
      <h2>{title}</h2>
      <ul>
        {claims.map(({ text, offset }, index) => (
          <li key={index}>
            <ClaimButton offset={offset}>{quoted ? <q dir="auto">{text}</q> : <span dir="auto">{text}</span>}</ClaimButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
