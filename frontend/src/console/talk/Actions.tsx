import { useSignal } from "@preact/signals";

import type { Session } from "../../api/types";
import { giveBack, takeOver } from "../state/actions";
import { isMine } from "../state/desk";
import { dialog, type DialogName } from "../state/screen";

export function Actions({ session }: { session: Session }) {
  return (
    <div class="actions" role="group" aria-label="Actions">
      {isMine(session) ? <Held session={session} /> : <TakeOver session={session} />}
    </div>
  );
}

function TakeOver({ session }: { session: Session }) {
  const busy = useSignal(false);
  const held = session.owner.kind === "operator";

  async function take(): Promise<void> {
    busy.value = true;
    await takeOver(session);
    busy.value = false;
  }

  return (
    <button class={`button ${held ? "" : "primary"}`} disabled={busy.value} onClick={take} data-testid="take-over" aria-keyshortcuts="T">
      {held ? `Take over from ${session.owner.display_name ?? "colleague"}` : "Take over"}
      <kbd aria-hidden="true">T</kbd>
    </button>
  );
}

function Held({ session }: { session: Session }) {
  return (
    <>
      <button class="button quiet" onClick={() => void giveBack(session)} data-testid="give-back">Back to queue</button>
      <Opens name="transfer" label="Transfer" shortcut="M" />
      <Opens name="return" label="Return" more="to assistant" shortcut="B" />
      <Opens name="resolve" label="Resolve" shortcut="E" strong />
    </>
  );
}

interface OpensProps {
  name: DialogName;
  label: string;
  /** The part of the label that narrow screens leave out. */
  more?: string;
  shortcut: string;
  strong?: boolean;
}

function Opens({ name, label, more, shortcut, strong = false }: OpensProps) {
  return (
    <button class={`button ${strong ? "primary" : ""}`} onClick={() => (dialog.value = name)} data-testid={`open-${name}`} aria-keyshortcuts={shortcut}>
      <span>{label}{more && <span class="more"> {more}</span>}</span>
      <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
