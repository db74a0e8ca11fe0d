import { Icon } from "../parts/Icon";
import { handoff, session } from "../state/open";
import { contextShown } from "../state/screen";
import { CustomerPart } from "./CustomerPart";
import { EnvelopeParts } from "./EnvelopeParts";
import { PastHandoffs } from "./PastHandoffs";
import { SignalsPart } from "./SignalsPart";

export function ContextPane() {
  const row = session.value;
  const envelope = handoff.value?.envelope;
  return (
    <aside class={`context ${contextShown.value ? "shown" : ""}`} aria-label="Context" data-testid="context-pane">
      <button class="round only-narrow context-close" aria-label="Close context" onClick={() => (contextShown.value = false)}>
        <Icon name="close" />
      </button>
      {row && envelope && <EnvelopeParts envelope={envelope} />}
      {row && !row.handoff_id && (
        <section>
          <h2>Why it is here</h2>
          <p class="none">The assistant has this conversation. Nothing has been handed over.</p>
        </section>
      )}
      {row && <SignalsPart seen={envelope?.signals ?? []} />}
      {row && <CustomerPart session={row} />}
      {row && <PastHandoffs />}
    </aside>
  );
}
