import type { Event } from "../api/types";
import type { Item } from "./item";
import type { Transcript } from "./transcript";

export function lineOf(event: Event): { key: string; offset: number; at: string } {
  return { key: `e${event.offset}`, offset: event.offset, at: event.creation_utc };
}

export function push(state: Transcript, item: Item): Transcript {
  return { ...state, items: [...state.items, item] };
}
