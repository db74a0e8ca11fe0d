import type { Signal } from "@preact/signals";

import { Icon } from "../parts/Icon";

/** Short statements the assistant may rely on, one a line. */
export function FactList({ facts }: { facts: Signal<string[]> }) {
  const set = (index: number, text: string): void => void (facts.value = facts.value.with(index, text));
  const remove = (index: number): void => void (facts.value = facts.value.toSpliced(index, 1));
  return (
    <fieldset class="facts">
      <legend>Facts it may rely on</legend>
      {facts.value.map((fact, index) => (
        <div class="fact" key={index}>
          <input aria-label={`Fact ${index + 1}`} dir="auto" autofocus value={fact} onInput={(event) => set(index, event.currentTarget.value)} data-testid="fact" />
          <button type="button" class="round" aria-label={`Remove fact ${index + 1}`} onClick={() => remove(index)}><Icon name="close" /></button>
        </div>
      ))}
      <button type="button" class="link" onClick={() => (facts.value = [...facts.value, ""])} data-testid="add-fact">Add a fact</button>
    </fieldset>
  );
}
