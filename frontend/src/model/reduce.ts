/**
 * The state of a screen as a pure fold of the session's log.
 *
 * Offsets decide everything: below `next` an event is a double and changes nothing, so any part
 * of the log may be applied again after a reconnect, a reload or another tab's broadcast.
 */
import type { Event } from "../api/types";
import { messageRules } from "./messages";
import { settle } from "./outbox";
import { ownerRules } from "./owners";
import { statusRules } from "./statuses";
import type { Transcript } from "./transcript";

/** What one kind of event does to the state; for `custom` events the kind is their type. */
export type Rule = (state: Transcript, event: Event) => Transcript;
export type Rules = Readonly<Record<string, Rule>>;

/** What a customer's log holds. Staff logs add to it, so the widget need not carry the rest. */
export const customerRules: Rules = { ...messageRules, ...statusRules, ...ownerRules };

export function reduce(rules: Rules, state: Transcript, event: Event): Transcript {
  if (event.offset < state.next) return state;
  const moved = { ...state, next: event.offset + 1 };
  if (event.deleted) return moved;
  return rules[ruleName(event)]?.(settle(moved, event), event) ?? moved;
}

export function reduceAll(rules: Rules, state: Transcript, events: readonly Event[]): Transcript {
  return events.reduce((now, event) => reduce(rules, now, event), state);
}

function ruleName({ kind, data }: Event): string {
  return kind === "custom" ? ((data as { type?: string } | null)?.type ?? kind) : kind;
}
