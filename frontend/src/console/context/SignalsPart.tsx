import type { Envelope } from "../../api/types";
import { signalWords } from "../parts/signalWords";
import { transcript } from "../state/open";
import { ClaimButton } from "./ClaimButton";
import { SumFigure } from "./SumFigure";

/** Why a person is needed, or not yet: what the server measured, and where it drew the line. */
export function SignalsPart({ seen }: { seen: Envelope["signals"] }) {
  const { judgements } = transcript.value;
  if (judgements.length === 0 && seen.length === 0) return null;
  return (
    <section data-testid="context-signals">
      <h2>Signals</h2>
      {judgements.length > 0 && <SumFigure judgements={judgements} />}
      <ul>
        {seen.map((one, index) => (
          <li key={index}>
            <ClaimButton offset={one.offset} class="signal">
              <span dir="auto">{signalWords({ ...one, signal: one.name })}</span>
              {one.quote && <q dir="auto">{one.quote}</q>}
            </ClaimButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
