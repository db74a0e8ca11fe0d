import { isConflict } from "../../api/errors";
import { explain } from "../../api/explain";
import { Icon } from "../parts/Icon";
import { problem } from "../state/open";

/** What was refused and by whom it was won; stays until read. */
export function ProblemBanner() {
  const error = problem.value;
  if (!error) return null;
  const { code, message } = explain(error);
  return (
    <div class={isConflict(error) ? "banner conflict" : "banner"} role="alert" data-testid="banner" data-code={code}>
      <p>{message}</p>
      <button class="round" aria-label="Dismiss" onClick={() => (problem.value = null)}>
        <Icon name="close" />
      </button>
    </div>
  );
}
