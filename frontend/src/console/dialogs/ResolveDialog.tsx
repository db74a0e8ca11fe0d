import { useSignal } from "@preact/signals";

import type { Session } from "../../api/types";
import { resolve } from "../state/actions";
import { Footer } from "./Footer";
import { Modal } from "./Modal";
import { useSubmit } from "./useSubmit";

const DISPOSITIONS = [
  ["solved", "Solved"],
  ["answered", "Answered, nothing to do"],
  ["follow_up", "Followed up elsewhere"],
  ["unsolved", "Not solved"],
  ["spam", "Spam or test"],
] as const;

export function ResolveDialog({ session }: { session: Session }) {
  const disposition = useSignal<string>("solved");
  const note = useSignal("");
  const needed = useSignal<boolean | undefined>(undefined);
  const { busy, submit, press } = useSubmit(() => {
    const body = { disposition: disposition.value, note: note.value.trim() };
    return resolve(session, needed.value === undefined ? body : { ...body, needed: needed.value });
  });

  return (
    <Modal title="Resolve" name="resolve">
      <form onSubmit={submit} onKeyDown={press}>
        <label class="field">
          <span>Outcome</span>
          <select autofocus value={disposition.value} onChange={(event) => (disposition.value = event.currentTarget.value)} data-testid="disposition">
            {DISPOSITIONS.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        <label class="field">
          <span>Note</span>
          <textarea rows={3} dir="auto" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} data-testid="resolve-note" />
          <small>For colleagues, if the customer comes back. Optional.</small>
        </label>
        <fieldset class="inline">
          <legend>Was a person needed?</legend>
          <label><input type="radio" name="needed" checked={needed.value === true} onChange={() => (needed.value = true)} data-testid="needed-yes" /> Yes</label>
          <label><input type="radio" name="needed" checked={needed.value === false} onChange={() => (needed.value = false)} data-testid="needed-no" /> No</label>
        </fieldset>
        <Footer label="Resolve" busy={busy.value} />
      </form>
    </Modal>
  );
}
