import type { Envelope } from "../../api/types";
import { plain, reasonWords } from "../parts/words";
import { DueClock } from "../parts/DueClock";
import { WaitClock } from "../parts/WaitClock";
import { session } from "../state/open";
import { ClaimButton } from "./ClaimButton";
import { Claims } from "./Claims";
import { Facts } from "./Facts";
import { ToolCalls } from "./ToolCalls";

/** What an operator must know in five seconds, in the order in which it is asked. */
export function EnvelopeParts({ envelope }: { envelope: Envelope }) {
  const { summary, pending, facts, promises, tool_calls } = envelope;
  const tried = summary.tried;
  return (
    <div data-testid="envelope">
      <Why envelope={envelope} />
      {pending.length > 0 && <Claims title="Answer now" claims={pending} quoted class="pending" />}
      {summary.wants.text && <Claims title="Wants" claims={[summary.wants]} />}
      {tried.length > 0 && <Claims title="Tried" claims={tried} />}
      {facts.length > 0 && <Facts facts={facts} />}
      {promises.length > 0 && <Claims title="Promised" claims={promises} />}
      {tool_calls.length > 0 && <ToolCalls calls={tool_calls} />}
    </div>
  );
}

function Why({ envelope }: { envelope: Envelope }) {
  const { reason, signals, summary, mood, priority, sla_due_at: due } = envelope;
  // The envelope keeps when the wait began; whether it goes on, the conversation knows.
  const waits = session.value?.pending_since ?? session.value?.waiting_since;
  const why = summary.why_human.text || reason.text;
  const evidence = signals.find(({ quote }) => quote);
  return (
    <section data-testid="why">
      <h2>Why it is here <span class="ticket" data-testid="ticket">{envelope.handoff_id}</span></h2>
      <p class="why" data-testid="reason">{reasonWords(reason)}</p>
      {evidence && <ClaimButton offset={evidence.offset} class="quote"><q dir="auto">{evidence.quote}</q></ClaimButton>}
      {why && !reasonWords(reason).endsWith(why) && <ClaimButton offset={summary.why_human.offset}>{why}</ClaimButton>}
      <dl class="marks">
        {waits && <div><dt>Waiting</dt><dd><WaitClock since={waits} /></dd></div>}
        {waits && due && <div><dt>Answer due</dt><dd><DueClock due={due} /></dd></div>}
        {mood && <div><dt>Mood</dt><dd data-testid="mood">{plain(mood)}</dd></div>}
        {priority !== "normal" && <div><dt>Priority</dt><dd>{plain(priority)}</dd></div>}
      </dl>
    </section>
  );
}
