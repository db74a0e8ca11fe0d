import type { ApiError } from "./errors";

/** A refusal in words for the screen, with the server's code where it gave one. */
export interface Explained {
  code: string;
  message: string;
}

export function explain({ status, body }: ApiError): Explained {
  const detail = (body as { detail?: unknown } | null)?.detail;
  const message = status === 0 ? "No connection to the server." : `The server answered ${status}.`;
  if (typeof detail === "string") return { code: "", message: detail };
  if (Array.isArray(detail)) return { code: "invalid", message: detail.map(fieldLine).join(" ") };
  return { code: "", message, ...(detail as Partial<Explained> | undefined) };
}

function fieldLine({ field, message }: { field?: string; message?: string }): string {
  return [field, message].filter(Boolean).join(": ");
}
