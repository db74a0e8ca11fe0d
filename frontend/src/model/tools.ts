import type { Event } from "../api/types";
import type { ToolData } from "./data";
import type { Item, ToolCard } from "./item";
import type { Transcript } from "./transcript";

export function tool(state: Transcript, event: Event): Transcript {
  const calls = ((event.data ?? {}) as ToolData).tool_calls ?? [];
  const cards = calls.map((call, index): ToolCard => {
    const id = call.call_id ?? `${event.offset}.${index}`;
    return {
      type: "tool",
      key: `t${id}`,
      offset: event.offset,
      at: event.creation_utc,
      call: id,
      latest: event.offset,
      name: call.tool_id,
      arguments: call.arguments,
      state: call.state ?? "done",
      result: call.result?.data ?? null,
    };
  });
  return { ...state, items: cards.reduce(place, state.items) };
}

/** A call that ends takes the place where it began, and keeps that place's offset. */
function place(items: readonly Item[], card: ToolCard): readonly Item[] {
  const before = items.find((item) => item.type === "tool" && item.call === card.call);
  if (!before) return [...items, card];
  return items.map((item) => (item === before ? { ...before, ...card, offset: before.offset, at: before.at } : item));
}
