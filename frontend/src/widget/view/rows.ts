import type { Bubble, Notice } from "../../model/item";
import { isStreaming } from "../../model/statuses";
import type { Transcript } from "../../model/transcript";

/** A line of the customer's log, with what its neighbours decide. */
export type Row =
  | { kind: "bubble"; key: string; bubble: Bubble; named: boolean; sent: boolean }
  | { kind: "notice"; key: string; notice: Notice };

export function logRows({ items, outgoing }: Transcript): Row[] {
  const lines = items.filter((item) => item.type === "notice" || (item.type === "bubble" && !isStreaming(item)));
  return lines.map((line, index): Row => {
    if (line.type === "notice") return { kind: "notice", key: line.key, notice: line };
    const bubble = line as Bubble;
    const last = index === lines.length - 1 && outgoing.length === 0;
    const named = speaker(lines[index - 1]) !== speaker(bubble);
    return { kind: "bubble", key: bubble.key, bubble, named, sent: last && bubble.speaker === "customer" };
  });
}

export function draftOf({ items }: Transcript): Bubble | undefined {
  return items.find(isStreaming) as Bubble | undefined;
}

export function sameRow(a: Row, b: Row): boolean {
  if (a.kind === "notice" || b.kind === "notice") return a.kind === b.kind;
  return a.bubble === b.bubble && a.named === b.named && a.sent === b.sent;
}

/** How many lines by others came after the offset *seen*. */
export function unreadCount({ items }: Transcript, seen: number): number {
  const news = items.filter((item) => item.offset > seen && (item.type === "notice" || item.type === "bubble"));
  return news.filter((item) => item.type === "notice" || (item as Bubble).speaker !== "customer").length;
}

function speaker(line: Transcript["items"][number] | undefined): string {
  if (line?.type !== "bubble") return "";
  return `${line.speaker === "person_as_assistant" ? "assistant" : line.speaker}:${line.speaker === "person" ? line.name : ""}`;
}
