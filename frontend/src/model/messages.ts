import type { Event } from "../api/types";
import type { MessageData } from "./data";
import type { Bubble, Item, Speaker } from "./item";
import { lineOf, push } from "./line";
import type { Rules } from "./reduce";
import type { Transcript, Typing } from "./transcript";

const SPEAKERS: Record<string, Speaker> = {
  customer: "customer",
  ai_agent: "assistant",
  human_agent: "person",
  human_agent_on_behalf_of_ai_agent: "person_as_assistant",
};

export const messageRules: Rules = { message };

export function message(state: Transcript, event: Event): Transcript {
  const data = (event.data ?? {}) as MessageData;
  const speaker = SPEAKERS[event.source];
  if (!speaker) return notice(state, event, data);
  return {
    ...state,
    items: [...withoutDraft(state.items, data.draft_id ?? null), bubble(event, data, speaker)],
    typing: state.typing.filter((typing) => !endsTyping(typing, speaker)),
    // A closed conversation reopens when its customer writes again.
    ...(speaker === "customer" && { closed: false, offer: null }),
  };
}

function notice(state: Transcript, event: Event, data: MessageData): Transcript {
  const choices = data.choices ?? [];
  const line = { ...lineOf(event), type: "notice" as const, notice: data.notice ?? "", text: data.message ?? "", choices };
  const asks = choices.length > 0 && state.owner.kind === "ai";
  return push({ ...state, closed: state.closed || data.notice === "resolved", offer: asks ? event.offset : state.offer }, line);
}

export function bubble(event: Event, data: MessageData, speaker: Speaker): Bubble {
  return {
    ...lineOf(event),
    ...(data.draft_id && { key: `d${data.draft_id}` }),
    type: "bubble",
    speaker,
    name: data.participant?.display_name ?? "",
    text: data.message ?? "",
    state: "done",
    draft: data.draft_id ?? null,
  };
}

/** The offset of the offer whose buttons can be pressed: none while words of our own are under way. */
export function openOffer({ offer, outgoing }: Transcript): number | null {
  return outgoing.length > 0 ? null : offer;
}

export function withoutDraft(items: readonly Item[], draft: string | null): readonly Item[] {
  if (draft === null) return items;
  return items.filter((item) => item.type !== "bubble" || item.draft !== draft);
}

function endsTyping(typing: Typing, speaker: Speaker): boolean {
  if (speaker === "person_as_assistant") return typing.who !== "customer";
  return typing.who === speaker;
}
