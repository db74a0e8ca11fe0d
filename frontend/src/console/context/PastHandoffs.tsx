import type { Handoff } from "../../api/types";
import { plain, reasonWords } from "../parts/words";
import { pastHandoffs } from "../state/open";

export function PastHandoffs() {
  if (pastHandoffs.value.length === 0) return null;
  return (
    <section data-testid="context-past">
      <h2>Earlier handoffs</h2>
      <ul>{pastHandoffs.value.map((one) => <Past key={one.id} handoff={one} />)}</ul>
    </section>
  );
}

function Past({ handoff }: { handoff: Handoff }) {
  const { id, reason, outcome, operator, note, disposition } = handoff;
  const how = [plain(outcome ?? handoff.state), disposition && plain(disposition), operator?.display_name].filter(Boolean).join(" · ");
  return (
    <li class="past" data-testid="past-handoff">
      <p><b>{id}</b> {reasonWords(reason)}</p>
      <p class="mark">{how}</p>
      {note && <p dir="auto">{note}</p>}
    </li>
  );
}
