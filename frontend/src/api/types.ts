import type { components } from "./schema";

type Schemas = components["schemas"];

export type Owner = Schemas["Owner"];
export type Preview = Schemas["Preview"];
export type Session = Schemas["Session"];
export type NewSession = Session & { token: string };
export type Event = Schemas["Event"];
export type Handoff = Schemas["Handoff"];
export type Envelope = Schemas["Envelope"];
export type Claim = Schemas["Claim"];
export type Me = Schemas["Me"];
export type Operator = Schemas["Operator"];
export type Agent = Schemas["Agent"];

export interface Page<T> {
  items: T[];
  total_count: number;
  has_more: boolean;
  next_cursor: string | null;
}

/** One line of the operators' stream: what changed where, without the text of the event. */
export interface Hint {
  session_id: string;
  offset: number;
  kind: string;
  source: string;
  type: string | null;
  owner: Owner;
  epoch: number;
  handoff_id: string | null;
  pending_since: string | null;
  waiting_since: string | null;
  closed: boolean;
  preview: Preview | null;
}
