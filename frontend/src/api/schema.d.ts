/**
 * The server's types, in the layout that `npm run types` generates from its OpenAPI document.
 * Started by hand; do not add anything here that the document would not have.
 */
export interface components {
  schemas: {
    Owner: {
      kind: "ai" | "queue" | "operator";
      operator_id: string | null;
      display_name: string | null;
      queue: string | null;
    };
    Preview: { source: string; text: string; creation_utc: string; offset: number };
    Session: {
      id: string;
      agent_id: string;
      customer_id: string;
      customer_name: string | null;
      title: string | null;
      creation_utc: string;
      mode: "auto" | "manual";
      consumption_offsets: Record<string, number>;
      metadata: Record<string, unknown>;
      labels: string[];
      channel: string | null;
      language: string | null;
      owner: components["schemas"]["Owner"];
      epoch: number;
      handoff_id: string | null;
      pending_since: string | null;
      waiting_since: string | null;
      closed: boolean;
      next_offset: number;
      preview: components["schemas"]["Preview"] | null;
    };
    Event: {
      id: string;
      source: string;
      kind: string;
      offset: number;
      creation_utc: string;
      trace_id: string;
      correlation_id: string;
      data: unknown;
      metadata: Record<string, unknown>;
      deleted: boolean;
    };
    Reason: { code: string; text: string | null };
    Person: { id: string | null; display_name: string };
    Handoff: {
      id: string;
      session_id: string;
      state: "waiting" | "active" | "ended";
      outcome: "returned" | "resolved" | "abandoned" | "unanswered" | null;
      reason: components["schemas"]["Reason"];
      queue: string;
      priority: "low" | "normal" | "high" | "urgent";
      created_at: string;
      waiting_since: string | null;
      claimed_at: string | null;
      ended_at: string | null;
      operator: components["schemas"]["Person"] | null;
      note: string | null;
      disposition: string | null;
      needed: boolean | null;
      metadata: Record<string, unknown>;
      envelope?: components["schemas"]["Envelope"] | null;
    };
    Claim: { text: string; offset: number | null };
    Envelope: {
      schema_version: string;
      handoff_id: string;
      session_id: string;
      queue: string;
      priority: string;
      created_at: string;
      language: string | null;
      channel: string | null;
      customer: { id: string; name: string | null; metadata: Record<string, unknown> };
      reason: components["schemas"]["Reason"];
      signals: { name: string; score: number; offset: number | null; quote: string | null }[];
      summary: {
        wants: components["schemas"]["Claim"] | null;
        tried: components["schemas"]["Claim"][];
        why_human: components["schemas"]["Claim"] | null;
      };
      facts: { text: string; verified_by: string | null; offset: number | null }[];
      pending: components["schemas"]["Claim"][];
      promises: components["schemas"]["Claim"][];
      tool_calls: {
        name: string;
        arguments: unknown;
        outcome: unknown;
        running: boolean;
        offset: number | null;
      }[];
      mood: string | null;
      waiting_since: string | null;
      sla_due_at: string | null;
      suggested_reply: string | null;
    };
    Me: { role: string; id: string | null; display_name: string };
    Operator: { id: string; display_name: string };
    Agent: { id: string; name: string; description: string | null };
  };
}
