import type { Event } from "../api/types";
import type { StatusData } from "./data";
import type { Bubble, Item } from "./item";
import { push } from "./line";
import { bubble, withoutDraft } from "./messages";
import type { Rules } from "./reduce";
import type { Transcript, Typing } from "./transcript";

const WRITERS: Record<string, Typing["who"]> = {
  customer: "customer",
  customer_ui: "customer",
  human_agent: "person",
};

export const statusRules: Rules = { status };

function status(state: Transcript, event: Event): Transcript {
  const { status: word, data } = (event.data ?? {}) as StatusData;
  const detail = data ?? {};
  const who = WRITERS[event.source] ?? "assistant";
  switch (word) {
    case "typing":
      if (detail.draft_id && detail.chunk !== undefined) {
        return grow(state, event, detail.draft_id, detail.chunk);
      }
      return setTyping(state, event, who, detail.stage ?? null);
    case "processing":
      return setTyping(state, event, who, detail.stage ?? null);
    case "cancelled":
      return { ...stopTyping(state, who), items: withoutDraft(state.items, detail.draft_id ?? null) };
    case "ready":
    case "error":
      return { ...stopTyping(state, who), items: interrupted(state.items) };
    default:
      return state;
  }
}

/** Text that was being streamed stays as it is: the customer has read it. */
export function interrupted(items: readonly Item[]): readonly Item[] {
  if (!items.some(isStreaming)) return items;
  return items.map((item) => (isStreaming(item) ? { ...(item as Bubble), state: "interrupted" } : item));
}

export function isStreaming(item: Item): boolean {
  return item.type === "bubble" && item.state === "streaming";
}

function grow(state: Transcript, event: Event, draft: string, chunk: string): Transcript {
  const typing = state.typing.filter((one) => one.who !== "assistant");
  const open = state.items.find((item) => item.type === "bubble" && item.draft === draft) as Bubble | undefined;
  if (open) {
    const items = state.items.map((item) => (item === open ? { ...open, text: open.text + chunk } : item));
    return { ...state, items, typing };
  }
  const started = bubble(event, { message: chunk, draft_id: draft }, "assistant");
  return push({ ...state, typing }, { ...started, state: "streaming" });
}

function setTyping(state: Transcript, event: Event, who: Typing["who"], stage: string | null): Transcript {
  // An open draft says more than dots.
  if (who === "assistant" && state.items.some(isStreaming)) return state;
  const name = who === "person" ? (state.owner.display_name ?? "") : "";
  const others = state.typing.filter((one) => one.who !== who);
  return { ...state, typing: [...others, { who, name, stage, offset: event.offset, at: event.creation_utc }] };
}

function stopTyping(state: Transcript, who: Typing["who"]): Transcript {
  return { ...state, typing: state.typing.filter((one) => one.who !== who) };
}
