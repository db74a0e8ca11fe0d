import type { Signal } from "@preact/signals";

import type { Evidence } from "../../model/item";
import { signalWords, whyWords } from "../parts/signalWords";

interface Props {
  evidence: readonly Evidence[];
  /** Names the line; descriptions need ids of their own. */
  line: string;
  /** The one that is pointed at or focused, so that the line can mark its words. */
  shown: Signal<Evidence | null>;
}

/** Why a line counted, in a few words; the server's own reason comes with a look at one. */
export function Chips({ evidence, line, shown }: Props) {
  return (
    <ul class="chips" aria-label="What counted" data-testid="chips">
      {evidence.map((one, index) => {
        const id = `why-${line}-${index}`;
        const show = (): void => void (shown.value = one);
        const hide = (): void => void (shown.value = null);
        // Who pressed a chip has it open until they go on, and may move to the words meanwhile.
        const leave = ({ currentTarget }: MouseEvent): void => {
          if (!(currentTarget as Element).contains(document.activeElement)) hide();
        };
        return (
          <li key={id} onMouseEnter={show} onMouseLeave={leave}>
            <button
              type="button"
              class={`chip ${one.signal}`}
              aria-describedby={one.why ? id : undefined}
              onFocus={show}
              onBlur={hide}
              onClick={show}
              onKeyDown={({ key }) => key === "Escape" && hide()}
              dir="auto"
              data-testid="chip"
              data-signal={one.signal}
            >
              {signalWords(one)}
            </button>
            {one.why && <span class="why-tip" role="tooltip" id={id} hidden={shown.value !== one} dir="auto">{whyWords(one.why)}</span>}
          </li>
        );
      })}
    </ul>
  );
}
