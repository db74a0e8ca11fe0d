import type { Result } from "./errors";

export type Query = Record<string, string | number | boolean | undefined>;

/** Speaks to one server as one caller. */
export interface Client {
  server: string;
  token: string;
}

// A request that hangs longer is as good as lost; sending again with the same key is safe.
const TIMEOUT_MS = 20_000;

export async function request<T>(
  client: Client,
  method: string,
  path: string,
  { query = {}, body }: { query?: Query; body?: unknown } = {},
): Promise<Result<T>> {
  let response: Response;
  let answer: unknown;
  try {
    response = await fetch(address(client, path, query), {
      method,
      headers: headers(client, body),
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    answer = await readBody(response);
  } catch {
    return { ok: false, error: { status: 0, body: null } };
  }
  if (response.ok) return { ok: true, value: answer as T };
  return { ok: false, error: { status: response.status, body: answer } };
}

export function address(client: Client, path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return `${client.server}${path}${search && "?"}${search}`;
}

export function authorization(client: Client): Record<string, string> {
  return client.token ? { Authorization: `Bearer ${client.token}` } : {};
}

function headers(client: Client, body: unknown): Record<string, string> {
  const json: Record<string, string> = body === undefined ? {} : { "Content-Type": "application/json" };
  return { ...json, ...authorization(client) };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
