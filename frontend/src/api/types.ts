import type { components } from "./schema";

type Schemas = components["schemas"];

export type Owner = Schemas["OwnerView"];
export type Preview = Schemas["PreviewView"];
export type Session = Schemas["SessionView"];

/** We always ask for the token. */
export type NewSession = Schemas["NewSessionView"] & { token: string };

/** What the data holds depends on the kind; model/data.ts names the shapes. */
export type Event = Omit<Schemas["EventView"], "data"> & { data: unknown };

export type Envelope = Omit<Schemas["Envelope"], "signals"> & { signals: SignalSeen[] };

/** Envelopes of before there were levels have none. */
export type SignalSeen = Schemas["SignalSeen"] & { level?: string };
export type Claim = Schemas["Claim"];
export type Me = Schemas["MeView"];
export type Operator = Schemas["OperatorView"];

/** Lists leave the envelope out. */
export type Handoff = Schemas["HandoffView"] & { envelope?: Envelope | null };

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
