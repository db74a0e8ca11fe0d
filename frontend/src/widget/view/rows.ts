import type { Bubble, Notice } from "../../model/item";
import { openOffer } from "../../model/messages";
import { isStreaming } from "../../model/statuses";
import type { Transcript } from "../../model/transcript";

/** A line of the customer's log, which has bubbles and notices only, with what its neighbours decide. */
export type Row =
  | { kind: "bubble"; key: string; bubble: Bubble; named: boolean; sent: boolean }
  | { kind: "notice"; key: string; notice: Notice }
  | { kind: "choices"; key: string; notice: Notice };

export function logRows(transcript: Transcript): Row[] {
  const { items, outgoing } = transcript;
  const lines = items.filter((item) => !isStreaming(item)) as (Bubble | Notice)[];
  return lines.flatMap((line, index): Row | Row[] => {
    if (line.type === "notice") {
      const told: Row = { kind: "notice", key: line.key, notice: line };
      // A row of its own: when the buttons go, nobody hears the question again.
      return line.offset === openOffer(transcript) ? [told, { ...told, kind: "choices", key: `c${line.key}` }] : told;
    }
    const last = index === lines.length - 1 && outgoing.length === 0;
    const named = speaker(lines[index - 1]) !== speaker(line);
    return { kind: "bubble", key: line.key, bubble: line, named, sent: last && line.speaker === "customer" };
  });
}

export function draftOf({ items }: Transcript): Bubble | undefined {
  return items.find(isStreaming) as Bubble | undefined;
}

export function sameRow(a: Row, b: Row): boolean {
  if (a.kind !== "bubble" || b.kind !== "bubble") return a.kind === b.kind;
  return a.bubble === b.bubble && a.named === b.named && a.sent === b.sent;
}

/** How many lines by others came after the offset *seen*. */
export function unreadCount({ items }: Transcript, seen: number): number {
  return items.filter((item) => item.offset > seen && (item as Bubble).speaker !== "customer").length;
}

function speaker(line: Transcript["items"][number] | undefined): string {
  if (line?.type !== "bubble") return "";
  return `${line.speaker === "person_as_assistant" ? "assistant" : line.speaker}:${line.speaker === "person" ? line.name : ""}`;
}
