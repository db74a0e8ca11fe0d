import { type Client, type Query, request } from "./client";
import type { Result } from "./errors";
import { sessionPath } from "./sessions";
import type { Handoff, Me, Operator, Page } from "./types";

const at = (id: string): string => `/handoffs/${encodeURIComponent(id)}`;

export interface ReturnBody {
  note: string;
  facts: string[];
  resume: "answer_pending" | "wait";
}

export interface ResolveBody {
  note: string;
  disposition: string;
  needed?: boolean;
}

export interface TransferBody {
  to: { operator: string } | { queue: string };
  note: string;
}

export function openHandoff(client: Client, session: string, code: string, text: string): Promise<Result<Handoff>> {
  return request(client, "POST", sessionPath(session, "/handoffs"), { body: { reason: { code, text } } });
}

export function listHandoffs(client: Client, query: Query): Promise<Result<Page<Handoff>>> {
  return request(client, "GET", "/handoffs", { query: { limit: 100, ...query } });
}

export const getHandoff = (client: Client, id: string): Promise<Result<Handoff>> => request(client, "GET", at(id));

export const cancelHandoff = (client: Client, id: string): Promise<Result<Handoff>> =>
  request(client, "DELETE", at(id));

export const claimHandoff = (client: Client, id: string, epoch: number): Promise<Result<Handoff>> =>
  request(client, "PUT", `${at(id)}/claim`, { body: { expected_epoch: epoch } });

export const releaseHandoff = (client: Client, id: string): Promise<Result<Handoff>> =>
  request(client, "DELETE", `${at(id)}/claim`);

export const returnHandoff = (client: Client, id: string, body: ReturnBody): Promise<Result<Handoff>> =>
  request(client, "POST", `${at(id)}/return`, { body });

export const resolveHandoff = (client: Client, id: string, body: ResolveBody): Promise<Result<Handoff>> =>
  request(client, "POST", `${at(id)}/resolve`, { body });

export const transferHandoff = (client: Client, id: string, body: TransferBody): Promise<Result<Handoff>> =>
  request(client, "POST", `${at(id)}/transfer`, { body });

export const whoAmI = (client: Client): Promise<Result<Me>> => request(client, "GET", "/me");

export const listOperators = (client: Client): Promise<Result<Operator[]>> => request(client, "GET", "/operators");
