import type { Owner } from "../api/types";
import type { Evidence } from "./item";

/** The shapes of `Event.data`, read leniently: an unknown field or kind must never break a screen. */
export interface MessageData {
  message?: string;
  participant?: { id: string | null; display_name: string };
  draft_id?: string | null;
  notice?: string;
  choices?: Choice[];
}

/** An answer that takes one press. */
export interface Choice {
  value: string;
  text: string;
}

export interface StatusData {
  status?: string;
  data?: { stage?: string; draft_id?: string; chunk?: string } | null;
}

export interface ToolData {
  tool_calls?: {
    tool_id: string;
    call_id?: string;
    arguments: unknown;
    state?: "running" | "done" | "failed";
    result?: { data?: unknown } | null;
  }[];
}

export interface OwnerChanged {
  type: "owner_changed";
  owner: Owner;
  epoch: number;
  command: string;
  by?: { display_name?: string | null } | null;
  handoff_id?: string | null;
  reason?: { code: string; text: string | null } | null;
}

export interface NoteData {
  type: "note";
  text: string;
  author?: { display_name?: string };
  to?: "ai" | "colleagues";
}

export interface ReplyBlocked {
  type: "ai_reply_blocked";
  reason: string;
  text: string | null;
}

/** What counted in the event at *about*, and what the policy made of it. */
export interface SignalsData {
  type: "signals";
  about?: number;
  evidence?: Evidence[];
  sum?: number;
  bars?: { offer: number; hand_off: number };
  step?: string;
  because?: string | null;
  rule?: string | null;
}
