/** The codes of the API in the words of the screen. */
import type { Owner, Session } from "../../api/types";

const REASONS: Record<string, string> = {
  customer_request: "Asked for a person",
  customer_button: "Pressed “Talk to a person”",
  frustration: "Frustrated",
  loop: "Going in circles",
  low_confidence: "Assistant unsure",
  policy: "Policy",
  tool_failure: "Tool failed",
  agent_decision: "Assistant’s decision",
  agent_error: "Assistant failed",
  operator_takeover: "Taken over",
};

const COMMANDS: Record<string, string> = {
  escalate: "A person was asked for",
  cancel: "The customer went back to the assistant",
  unanswered: "Nobody came; back to the assistant",
  return: "Returned to the assistant",
  resolve: "Resolved",
};

/** Why a person is needed; where a rule of the owner's decided, its name. */
export function reasonWords({ code, text }: { code: string; text?: string | null }): string {
  return code === "policy" && text ? `Rule: ${text}` : (REASONS[code] ?? plain(code));
}

export const plain = (code: string): string => code.replace(/[_-]/g, " ").replace(/^./, (letter) => letter.toUpperCase());

export function customerName({ customer_name, title }: Session): string {
  return [customer_name, title].find(Boolean) ?? "Guest";
}

export function ownerWords(owner: Owner, mine = false): string {
  if (owner.kind === "ai") return "Assistant";
  if (owner.kind === "queue") return owner.queue ? `Waiting in ${owner.queue}` : "Waiting";
  return mine ? "You" : (owner.display_name ?? "A colleague");
}

export function commandWords(command: string, owner: Owner, by: string | null): string {
  const known = COMMANDS[command];
  if (known) return by && command !== "escalate" && command !== "cancel" ? `${known} by ${by}` : known;
  const to = owner.display_name ?? owner.queue ?? "the queue";
  if (command === "transfer" || owner.kind === "queue") return `${by ?? "A colleague"} passed this on to ${to}`;
  if (owner.kind === "operator") return `${owner.display_name ?? "A colleague"} took over`;
  return "Back with the assistant";
}

const clockFormat = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const dayFormat = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

export const clockTime = (at: string): string => clockFormat.format(new Date(at));

export const dayOf = (at: string): string => dayFormat.format(new Date(at));

/** How long ago, coarsely: for rows where a minute more or less says nothing. */
export function ago(at: string, now: number): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(at)) / 60_000));
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}
