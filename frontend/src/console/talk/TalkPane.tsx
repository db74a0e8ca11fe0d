import { openId, session } from "../state/open";
import { lanes } from "../state/desk";
import { Composer } from "./Composer";
import { ProblemBanner } from "./ProblemBanner";
import { TalkHeader } from "./TalkHeader";
import { Transcript } from "./Transcript";

export function TalkPane() {
  const row = session.value;
  if (!row) return <NothingOpen />;
  return (
    <main class="talk" aria-label="Conversation" data-testid="talk-pane">
      <TalkHeader session={row} />
      <ProblemBanner />
      <Transcript key={row.id} session={row} />
      <Composer key={`composer-${row.id}`} session={row} />
    </main>
  );
}

function NothingOpen() {
  const waiting = lanes.value.waiting.length;
  const line = waiting === 0 ? "Nobody is waiting." : waiting === 1 ? "One customer is waiting." : `${waiting} customers are waiting.`;
  return (
    <main class="talk nothing" aria-label="Conversation" data-testid="talk-pane" aria-busy={openId.value !== null}>
      <p class="nothing-head">{line}</p>
      <p>
        Choose a conversation, or move with <kbd>J</kbd> and <kbd>K</kbd> and open with <kbd>Enter</kbd>.
      </p>
    </main>
  );
}
