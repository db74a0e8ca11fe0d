/** Why a request did not succeed; a value, so that no caller can forget it. */
export interface ApiError {
  /** The status of the answer; 0 where there was none. */
  status: number;
  /** What the server said about it; explain.ts puts it into words. */
  body: unknown;
}

export type Result<T> = { ok: true; value: T } | { ok: false; error: ApiError };

/** A key or token the server no longer knows, or a session that is gone. */
export const isGone = ({ status }: ApiError): boolean => [401, 403, 404].includes(status);

export const isConflict = ({ status }: ApiError): boolean => status === 409;

/** Worth trying again as it is: the server never judged the request. */
export const isTransient = ({ status }: ApiError): boolean => status === 0 || status === 429 || status >= 500;
