import { elapsed } from "../../model/clock";
import { now } from "../state/screen";

/** How long is left until an answer was promised, or how long that is past. */
export function DueClock({ due }: { due: string }) {
  const late = now.value > Date.parse(due);
  const left = elapsed(new Date(now.value).toISOString(), Date.parse(due));
  return (
    <time class={`wait ${late ? "overdue" : "fresh"}`} dateTime={due} data-testid="due-clock">
      {late ? `${elapsed(due, now.value)} ago` : `in ${left}`}
    </time>
  );
}
