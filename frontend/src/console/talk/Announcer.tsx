import type { Bubble } from "../../model/item";
import { transcript } from "../state/open";

/** Reads finished messages of others aloud; the log itself is silent, for it also grows piecewise. */
export function Announcer({ customer }: { customer: string }) {
  const last = transcript.value.items.findLast((item): item is Bubble => item.type === "bubble" && item.state === "done");
  const name = last?.speaker === "customer" ? customer : last?.name;
  const words = last && last.speaker !== "person" ? `${name ?? "Assistant"}: ${last.text}` : "";
  return <div class="hidden" role="status" aria-live="polite" data-testid="announcer">{words}</div>;
}
