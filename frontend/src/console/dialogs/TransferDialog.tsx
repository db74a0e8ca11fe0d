import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";

import { listOperators } from "../../api/handoffs";
import type { Operator, Session } from "../../api/types";
import { transfer } from "../state/actions";
import { client, me } from "../state/auth";
import { handoffs } from "../state/desk";
import { handoff } from "../state/open";
import { Footer } from "./Footer";
import { Modal } from "./Modal";
import { useSubmit } from "./useSubmit";

export function TransferDialog({ session }: { session: Session }) {
  const operators = useSignal<Operator[]>([]);
  const target = useSignal<"operator" | "queue">("operator");
  const operator = useSignal("");
  const queue = useSignal(handoff.value?.queue ?? "");
  const note = useSignal("");
  const { busy, submit, press } = useSubmit(() => {
    const to = target.value === "operator" ? { operator: operator.value } : { queue: queue.value.trim() };
    return transfer(session, { to, note: note.value.trim() });
  });
  useEffect(() => {
    void listOperators(client.value).then((result) => {
      if (result.ok) operators.value = result.value.filter(({ id }) => id !== me.value?.id);
    });
  }, []);
  const queues = [...new Set([...handoffs.value.values()].map((one) => one.queue))];
  const ready = target.value === "operator" ? operator.value !== "" : queue.value.trim() !== "";

  return (
    <Modal title="Transfer" name="transfer">
      <form onSubmit={submit} onKeyDown={press}>
        <fieldset class="inline">
          <legend>To</legend>
          <label><input type="radio" name="target" checked={target.value === "operator"} onChange={() => (target.value = "operator")} data-testid="to-operator" /> A colleague</label>
          <label><input type="radio" name="target" checked={target.value === "queue"} onChange={() => (target.value = "queue")} data-testid="to-queue" /> A queue</label>
        </fieldset>
        {target.value === "operator" ? (
          <label class="field">
            <span>Colleague</span>
            <select value={operator.value} onChange={(event) => (operator.value = event.currentTarget.value)} data-testid="transfer-operator">
              <option value="">Choose…</option>
              {operators.value.map(({ id, display_name }) => <option key={id} value={id}>{display_name}</option>)}
            </select>
          </label>
        ) : (
          <label class="field">
            <span>Queue</span>
            <input list="queues" value={queue.value} onInput={(event) => (queue.value = event.currentTarget.value)} data-testid="transfer-queue" />
            <datalist id="queues">{queues.map((name) => <option key={name} value={name} />)}</datalist>
          </label>
        )}
        <label class="field">
          <span>Note</span>
          <textarea rows={3} dir="auto" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} data-testid="transfer-note" />
          <small>What the next person should know. The customer does not see it.</small>
        </label>
        <Footer label="Transfer" disabled={!ready} busy={busy.value} />
      </form>
    </Modal>
  );
}
