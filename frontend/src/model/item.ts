import type { Owner } from "../api/types";
import type { Choice } from "./data";

export type Speaker = "customer" | "assistant" | "person" | "person_as_assistant";

/** One finding of one signal; *span* is where in the text, in characters as Unicode counts them. */
export interface Evidence {
  signal: string;
  level: string;
  score: number;
  span?: readonly [number, number] | null;
  offset?: number | null;
  why?: string;
}

interface Line {
  /** Stays the same while a draft grows into its message, so that the screen keeps the element. */
  key: string;
  offset: number;
  at: string;
}

export interface Bubble extends Line {
  type: "bubble";
  speaker: Speaker;
  name: string;
  text: string;
  state: "done" | "streaming" | "interrupted";
  /** Who really wrote, where a person speaks as the assistant; staff logs only. */
  author?: string | undefined;
  draft: string | null;
  /** What the server found in it; staff logs only, as is the answer to an offer. */
  evidence?: readonly Evidence[];
  /** `accepted` or `declined`, where it answers the offer of a person. */
  answer?: string;
}

/** A transition line the server wrote for everybody. */
export interface Notice extends Line {
  type: "notice";
  notice: string;
  text: string;
  choices: readonly Choice[];
}

export interface OwnerLine extends Line {
  type: "owner";
  owner: Owner;
  command: string;
  by: string | null;
  reason: { code: string; text: string | null } | null;
}

export interface Note extends Line {
  type: "note";
  author: string;
  text: string;
  to: "ai" | "colleagues";
}

export interface ToolCard extends Line {
  type: "tool";
  call: string;
  /** The offset of its last event; `offset` is that of its first. */
  latest: number;
  evidence?: readonly Evidence[];
  name: string;
  arguments: unknown;
  state: "running" | "done" | "failed";
  result: unknown;
}

export interface Blocked extends Line {
  type: "blocked";
  reason: string;
  text: string | null;
}

export type Item = Bubble | Notice | OwnerLine | Note | ToolCard | Blocked;
