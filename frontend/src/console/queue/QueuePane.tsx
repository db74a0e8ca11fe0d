import { loaded } from "../state/desk";
import { Lane } from "./Lane";
import { TopBar } from "./TopBar";

export function QueuePane() {
  return (
    <aside class="queue" aria-label="Conversations" data-testid="queue-pane">
      <TopBar />
      <nav class="lanes" aria-label="Conversations by owner" aria-busy={!loaded.value}>
        <Lane name="waiting" title="Waiting" empty="Nobody is waiting." />
        <Lane name="mine" title="Mine" empty="You have no conversations." />
        <Lane name="ai" title="With the assistant" empty="No live conversations." />
        <Lane name="others" title="With colleagues" empty="" />
      </nav>
    </aside>
  );
}
