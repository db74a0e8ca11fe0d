import { HEIGHT, sumLine, WIDTH } from "../../model/sumLine";
import type { Judgement } from "../../model/transcript";
import { decisionWords, isDecision, sumWords } from "../parts/signalWords";
import { showLine } from "../state/screen";
import { ClaimButton } from "./ClaimButton";

/** The sum over the conversation between its two bars, and where it was decided. */
export function SumFigure({ judgements }: { judgements: readonly Judgement[] }) {
  const { points, paths, offer, handOff, ends } = sumLine(judgements);
  return (
    <figure class="sum" data-testid="sum">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sumWords(judgements)}>
        {handOff && <path class="bar hand-off" d={handOff} />}
        {offer && <path class="bar" d={offer} />}
        {ends && <text class="hand-off" x={WIDTH} y={ends.handOff + 4}>person</text>}
        {ends && ends.offer - ends.handOff > 10 && <text x={WIDTH} y={ends.offer + 4}>offer</text>}
        {paths.map((path) => <path key={path} class="line-of-sum" d={path} />)}
        {points.filter(({ judgement }) => isDecision(judgement)).map(({ x, judgement }) => (
          <line key={judgement.about} class="decision" x1={x} x2={x} y1={0} y2={HEIGHT} />
        ))}
        {points.map(({ x, y, judgement }) => (
          <circle
            key={judgement.about}
            class={isDecision(judgement) ? `point ${judgement.step}` : "point"}
            cx={x}
            cy={y}
            r={isDecision(judgement) ? 4.5 : 2.5}
            onClick={() => showLine(judgement.about)}
            data-testid="sum-point"
          />
        ))}
      </svg>
      <figcaption>
        {judgements.filter(isDecision).map((one) => (
          <ClaimButton key={one.about} offset={one.about} class="decided">{decisionWords(one)}</ClaimButton>
        ))}
      </figcaption>
    </figure>
  );
}
