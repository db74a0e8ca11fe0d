import { useSignal } from "@preact/signals";

import type { Session } from "../../api/types";
import { returnToAssistant } from "../state/actions";
import { FactList } from "./FactList";
import { Footer } from "./Footer";
import { Modal } from "./Modal";
import { useSubmit } from "./useSubmit";

export function ReturnDialog({ session }: { session: Session }) {
  const note = useSignal("");
  const facts = useSignal<string[]>([]);
  const without = useSignal(false);
  const resume = useSignal<"answer_pending" | "wait">("answer_pending");
  const { busy, submit, press } = useSubmit(() =>
    returnToAssistant(session, {
      note: note.value.trim(),
      facts: facts.value.map((fact) => fact.trim()).filter(Boolean),
      resume: resume.value,
    }),
  );
  const ready = note.value.trim() !== "" || without.value;

  return (
    <Modal title="Return to the assistant" name="return">
      <form onSubmit={submit} onKeyDown={press}>
        <label class="field">
          <span>Note for the assistant</span>
          <textarea rows={4} autofocus dir="auto" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} data-testid="return-note" />
          <small>What was agreed and what comes next. The assistant answers from this; the customer does not see it.</small>
        </label>
        <FactList facts={facts} />
        <fieldset>
          <legend>Then the assistant</legend>
          <label><input type="radio" name="resume" checked={resume.value === "answer_pending"} onChange={() => (resume.value = "answer_pending")} data-testid="resume-answer" /> answers what the customer asked last, if it is open</label>
          <label><input type="radio" name="resume" checked={resume.value === "wait"} onChange={() => (resume.value = "wait")} data-testid="resume-wait" /> waits until the customer writes</label>
        </fieldset>
        {note.value.trim() === "" && (
          <label class="check">
            <input type="checkbox" checked={without.value} onChange={(event) => (without.value = event.currentTarget.checked)} data-testid="return-without-note" />
            Return without a note
          </label>
        )}
        <Footer label="Return" disabled={!ready} busy={busy.value} />
      </form>
    </Modal>
  );
}
