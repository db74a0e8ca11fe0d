import type { Event } from "../../api/types";

/** Makes logs for tests: each call is the next event. */
export function logWriter() {
  let offset = 0;
  const write = (source: string, kind: string, data: unknown, metadata = {}): Event => ({
    id: `e${offset}`,
    // Also sources and kinds that no server of today knows.
    source: source as Event["source"],
    kind: kind as Event["kind"],
    offset: offset++,
    creation_utc: new Date(Date.UTC(2026, 0, 1, 12, 0, offset)).toISOString(),
    trace_id: "t",
    correlation_id: "t",
    data,
    metadata,
    deleted: false,
  });
  const participant = (name: string) => ({ id: name, display_name: name });
  return {
    skip: (count: number) => void (offset += count),
    customer: (message: string, metadata = {}) => write("customer", "message", { message, participant: participant("Ann") }, metadata),
    assistant: (message: string, draft?: string) =>
      write("ai_agent", "message", { message, participant: participant("Bot"), draft_id: draft }),
    person: (message: string) => write("human_agent", "message", { message, participant: participant("Dana") }),
    asAssistant: (message: string) =>
      write("human_agent_on_behalf_of_ai_agent", "message", { message, participant: participant("Bot") }, { author: participant("Dana") }),
    notice: (notice: string) =>
      write("system", "message", { message: notice, participant: { id: null, display_name: "" }, notice }),
    offer: (message = "A person?") =>
      write("system", "message", {
        message,
        participant: { id: null, display_name: "" },
        notice: "offer",
        choices: [{ value: "yes", text: "Yes, please" }, { value: "no", text: "No, thanks" }],
      }),
    signals: (about: number, data = {}) =>
      write("system", "custom", { type: "signals", about, evidence: [], sum: 0.5, bars: { offer: 1.6, hand_off: 3.2 }, step: "nothing", because: null, rule: null, ...data }),
    status: (source: string, status: string, data = {}) => write(source, "status", { status, data }),
    chunk: (draft: string, chunk: string) =>
      write("ai_agent", "status", { status: "typing", data: { draft_id: draft, chunk } }),
    owner: (kind: string, command: string, epoch: number, handoff: string | null = "HO-1") =>
      write("system", "custom", {
        type: "owner_changed",
        owner: { kind, operator_id: kind === "operator" ? "dana" : null, display_name: kind === "operator" ? "Dana" : null, queue: kind === "queue" ? "support" : null },
        epoch,
        command,
        by: { role: "operator", id: "dana", display_name: "Dana" },
        handoff_id: handoff,
        reason: null,
      }),
    note: (text: string) => write("human_agent", "custom", { type: "note", text, author: participant("Dana") }),
    blocked: (text: string) => write("system", "custom", { type: "ai_reply_blocked", reason: "late", text }),
    tool: (call: string, state: string, result: unknown = null) =>
      write("ai_agent", "tool", { tool_calls: [{ tool_id: "shop:lookup", call_id: call, arguments: { id: 1 }, state, result: result === null ? null : { data: result } }] }),
    unknown: () => write("somebody", "surprise", { anything: true }),
    odd: (kind: string, data: unknown) => write("ai_agent", kind, data),
  };
}
