import { type Frame, frameParser } from "./frames";

/** "lost" says that an open connection is not there and the next attempt is being waited for. */
export type StreamState = "connecting" | "open" | "lost";

export interface Source {
  address(): string;
  headers(): Record<string, string>;
}

export interface Sink {
  onFrame(frame: Frame): void;
  onState(state: StreamState): void;
  /** The server knows us or the session no longer; nothing is tried again. */
  onRefused(status: number): void;
}

export interface Connection {
  /** Connects anew at once, with the address as it is now. */
  restart(): void;
  close(): void;
}

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 15_000;

// The server sends a heartbeat each 15 s. Two missing ones mean that a proxy or a sleeping
// laptop has dropped the connection without telling either side.
const SILENCE_MS = 40_000;

/**
 * Keeps one server-sent stream open until closed.
 *
 * By fetch and not by EventSource, which hides heartbeats and the status of a refusal.
 */
export function connect(source: Source, sink: Sink): Connection {
  let closed = false;
  let attempt = 0;
  let abort = new AbortController();
  let wake: (() => void) | undefined;

  async function run(): Promise<void> {
    while (!isClosed()) {
      abort = new AbortController();
      const status = await readOnce(abort).catch(() => 0);
      if (isClosed()) return;
      if (status === 401 || status === 403 || status === 404) return sink.onRefused(status);
      if (restarted()) continue;
      sink.onState("lost");
      await pause();
    }
  }

  const isClosed = (): boolean => closed;
  const restarted = (): boolean => abort.signal.aborted && abort.signal.reason === "restart";

  async function readOnce(current: AbortController): Promise<number> {
    let watchdog = setTimeout(() => current.abort("silent"), SILENCE_MS);
    try {
      const headers = { Accept: "text/event-stream", ...source.headers() };
      const response = await fetch(source.address(), { headers, signal: current.signal });
      if (!response.ok || !response.body) return response.status;
      sink.onState("open");
      const parse = frameParser((frame) => {
        if (!closed && !current.signal.aborted) sink.onFrame(frame);
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return response.status;
        attempt = 0;
        clearTimeout(watchdog);
        watchdog = setTimeout(() => current.abort("silent"), SILENCE_MS);
        parse(value);
      }
    } finally {
      clearTimeout(watchdog);
    }
  }

  function pause(): Promise<void> {
    const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt++);
    return new Promise((resolve) => {
      wake = resolve;
      // Spread, so that a restarted server does not meet everybody in the same instant.
      setTimeout(resolve, longest * (0.5 + Math.random() / 2));
    });
  }

  const online = (): void => wake?.();
  globalThis.addEventListener("online", online);
  sink.onState("connecting");
  void run();

  return {
    restart() {
      attempt = 0;
      abort.abort("restart");
      wake?.();
    },
    close() {
      closed = true;
      abort.abort("closed");
      wake?.();
      globalThis.removeEventListener("online", online);
    },
  };
}
