import type { Session } from "../../api/types";
import { Icon } from "../parts/Icon";
import { customerName, ownerWords } from "../parts/words";
import { WaitClock } from "../parts/WaitClock";
import { isMine } from "../state/desk";
import { close } from "../state/open";
import { contextShown } from "../state/screen";
import { Actions } from "./Actions";

export function TalkHeader({ session }: { session: Session }) {
  const origin = [session.channel, session.language?.toUpperCase()].filter(Boolean).join(" · ");
  return (
    <header class="talk-head">
      <button class="round only-phone" aria-label="Back to the list" onClick={close} data-testid="back">
        <Icon name="back" />
      </button>
      <div class="talk-title">
        <h1 dir="auto" data-testid="customer-name">{customerName(session)}</h1>
        <p>
          <span class={`owner ${session.owner.kind}`} data-testid="owner" data-owner={session.owner.kind}>
            {session.closed ? "Closed" : ownerWords(session.owner, isMine(session))}
          </span>
          {session.owner.kind === "queue" && session.waiting_since && <WaitClock since={session.waiting_since} />}
          <span class="origin">{origin}</span>
        </p>
      </div>
      <Actions session={session} />
      <button
        class="round only-narrow"
        aria-label="Context"
        aria-expanded={contextShown.value}
        onClick={() => (contextShown.value = !contextShown.value)}
        data-testid="show-context"
      >
        <Icon name="panel" />
      </button>
    </header>
  );
}
