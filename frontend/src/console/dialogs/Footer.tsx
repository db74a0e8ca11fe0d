import { explain } from "../../api/explain";
import { problem } from "../state/open";
import { dialog } from "../state/screen";

export function Footer({ label, disabled, busy }: { label: string; disabled?: boolean; busy: boolean }) {
  return (
    <footer>
      {problem.value && <p class="bad" role="alert" data-testid="dialog-error">{explain(problem.value).message}</p>}
      <button type="button" class="button" onClick={() => (dialog.value = null)}>Cancel</button>
      <button class="button primary" disabled={busy || disabled} data-testid="dialog-submit">{label}</button>
    </footer>
  );
}
