import { elapsed } from "../../model/clock";
import { now } from "../state/screen";

// Two minutes is what customers are told; after five, most have left.
const LATE_MS = 2 * 60_000;
const TOO_LATE_MS = 5 * 60_000;

export function WaitClock({ since }: { since: string }) {
  const waited = now.value - Date.parse(since);
  const age = waited > TOO_LATE_MS ? "overdue" : waited > LATE_MS ? "late" : "fresh";
  return (
    <time class={`wait ${age}`} dateTime={since} data-age={age} data-testid="wait-clock" title="Waiting since">
      {elapsed(since, now.value)}
    </time>
  );
}
