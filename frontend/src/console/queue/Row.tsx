import type { Session } from "../../api/types";
import { ago, customerName, reasonWords } from "../parts/words";
import { WaitClock } from "../parts/WaitClock";
import { handoffs, isUnread, type LaneName } from "../state/desk";
import { open, openId } from "../state/open";
import { now } from "../state/screen";

export function Row({ session, lane }: { session: Session; lane: LaneName }) {
  const current = openId.value === session.id;
  const unread = lane !== "ai" && lane !== "others" && !current && isUnread(session);
  return (
    <li>
      <button
        class={`row ${unread ? "unread" : ""}`}
        aria-current={current}
        onClick={() => open(session.id)}
        data-testid="row"
        data-session={session.id}
        data-unread={unread}
      >
        <span class="row-head">
          <span class="row-name" dir="auto">{customerName(session)}</span>
          {unread && <span class="dot"><span class="hidden">unread</span></span>}
          <RowTime session={session} lane={lane} />
        </span>
        <span class="row-text" dir="auto">{lastLine(session)}</span>
        <Badges session={session} lane={lane} />
      </button>
    </li>
  );
}

function RowTime({ session, lane }: { session: Session; lane: LaneName }) {
  const since = lane === "waiting" ? session.waiting_since : lane === "mine" ? session.pending_since : null;
  if (since) return <WaitClock since={since} />;
  return <time class="row-time">{ago(session.preview?.creation_utc ?? session.creation_utc, now.value)}</time>;
}

function Badges({ session, lane }: { session: Session; lane: LaneName }) {
  const handoff = session.handoff_id ? handoffs.value.get(session.handoff_id) : undefined;
  const urgent = handoff?.priority === "high" || handoff?.priority === "urgent";
  const origin = [session.channel, session.language?.toUpperCase()].filter(Boolean).join(" · ");
  return (
    <span class="badges">
      {urgent && <span class="badge urgent">{handoff.priority}</span>}
      {lane === "others" && <span class="badge person">{session.owner.display_name}</span>}
      {lane === "waiting" && session.owner.queue && <span class="badge">{session.owner.queue}</span>}
      {lane === "ai" && <span class="badge">AI</span>}
      {handoff && <span class="reason" data-testid="row-reason">{reasonWords(handoff.reason)}</span>}
      {origin && <span class="origin">{origin}</span>}
    </span>
  );
}

const SPEAKERS: Record<string, string> = {
  ai_agent: "AI: ",
  human_agent_on_behalf_of_ai_agent: "As AI: ",
};

function lastLine({ preview, owner }: Session): string {
  if (!preview) return "No messages yet";
  const person = preview.source === "human_agent" ? `${owner.display_name ?? "Colleague"}: ` : "";
  return (SPEAKERS[preview.source] ?? person) + preview.text;
}
