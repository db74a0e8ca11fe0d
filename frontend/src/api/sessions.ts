import { type Client, type Query, request } from "./client";
import type { Result } from "./errors";
import type { Event, NewSession, Page, Session } from "./types";

/** Where a session is, and what belongs to it: `/events`, `/owner`, … */
export const sessionPath = (id: string, rest = ""): string => `/sessions/${encodeURIComponent(id)}${rest}`;

export interface NewSessionBody {
  agent_id?: string | undefined;
  customer_name?: string | undefined;
  channel: string;
  language: string;
}

export interface NewEventBody {
  kind: string;
  source: string;
  message?: string;
  status?: string;
  data?: unknown;
  metadata?: unknown;
  idempotency_key?: string;
  expected_epoch?: number;
}

export function createSession(client: Client, body: NewSessionBody): Promise<Result<NewSession>> {
  return request(client, "POST", "/sessions", { query: { with_token: true }, body });
}

export function getSession(client: Client, id: string): Promise<Result<Session>> {
  return request(client, "GET", sessionPath(id));
}

export function listSessions(client: Client, query: Query): Promise<Result<Page<Session>>> {
  return request(client, "GET", "/sessions", { query: { limit: 100, sort: "desc", ...query } });
}

export function listEvents(client: Client, id: string, minOffset: number): Promise<Result<Event[]>> {
  return request(client, "GET", sessionPath(id, "/events"), { query: { min_offset: minOffset, wait_for_data: 0 } });
}

export function postEvent(client: Client, id: string, body: NewEventBody): Promise<Result<Event>> {
  return request(client, "POST", sessionPath(id, "/events"), { body });
}

export function markRead(client: Client, id: string, reader: string, offset: number): Promise<Result<Session>> {
  return request(client, "PATCH", sessionPath(id), { body: { consumption_offsets: { [reader]: offset } } });
}

export function takeOwner(client: Client, id: string, epoch: number): Promise<Result<Session>> {
  return request(client, "PUT", sessionPath(id, "/owner"), { body: { expected_epoch: epoch } });
}
