/**
 * One stream for all tabs of a browser profile.
 *
 * Over HTTP/1.1 a sixth tab with its own stream hangs, so the tab that holds the lock reads and
 * tells the others. When it goes, the browser hands the lock to another tab, which resumes from
 * the last frame it took itself. Frames carry the id before theirs, so a tab that missed one
 * notices and reads the log again.
 */
import { type Connection, connect, type StreamState } from "./connection";
import type { Frame } from "./frames";

export interface Feed {
  /** Names the lock and the channel: the same for tabs that may share, and for no others. */
  name: string;
  /** The id of the last frame taken; empty before the first. */
  cursor: string;
  /** Runs before this tab may read for others; what others tell meanwhile is handed over already. */
  prepare?(): Promise<void>;
  address(cursor: string, watch: readonly string[]): string;
  headers(): Record<string, string>;
  onFrame(frame: Frame): void;
  onState(state: StreamState): void;
  /** Something may have been missed: read again from the API. */
  onGap(): void;
  onRefused(status: number): void;
}

export interface SharedStream {
  readonly leading: boolean;
  watch(ids: readonly string[]): void;
  stop(): void;
}

type Message =
  | { type: "frame"; frame: Frame; before: string }
  | { type: "state"; state: StreamState }
  | { type: "refused"; status: number }
  | { type: "watch"; tab: string; ids: readonly string[] }
  | { type: "hello" };

export function shareStream(feed: Feed, locks = browserLocks()): SharedStream {
  const tab = Math.random().toString(36).slice(2);
  const bus = new BroadcastChannel(feed.name);
  const watched = new Map<string, readonly string[]>();
  const waiting = new AbortController();
  let open: ReadonlySet<string> = new Set();
  let state: StreamState = "connecting";
  let connection: Connection | undefined;
  let release: (() => void) | undefined;
  let stopped = false;

  const say = (message: Message): void => {
    if (!stopped) bus.postMessage(message);
  };

  function take(frame: Frame, before: string): void {
    if (stopped || isDouble(frame, feed.cursor)) return;
    if (frame.event === "hello") return greet(frame);
    const missed = feed.cursor !== "" && Number(before) > Number(feed.cursor);
    feed.cursor = frame.id;
    if (missed) feed.onGap();
    else feed.onFrame(frame);
  }

  /** The place to resume from counts only for who has none, or where the server began anew. */
  function greet(frame: Frame): void {
    const fresh = feed.cursor === "" || Number(frame.id) < Number(feed.cursor);
    if (!fresh) return;
    feed.cursor = frame.id;
    feed.onGap();
  }

  function lead(): Promise<void> {
    if (isStopped()) return Promise.resolve();
    say({ type: "hello" });
    connection = connect(
      {
        address: () => feed.address(feed.cursor, [...(open = union(watched))]),
        headers: () => feed.headers(),
      },
      {
        onFrame(frame) {
          const before = feed.cursor;
          say({ type: "frame", frame, before });
          take(frame, before);
        },
        onState(now) {
          say({ type: "state", state: (state = now) });
          feed.onState(now);
        },
        onRefused(status) {
          say({ type: "refused", status });
          feed.onRefused(status);
        },
      },
    );
    return new Promise((resolve) => (release = resolve));
  }

  function rememberWatch(from: string, ids: readonly string[]): void {
    watched.set(from, ids);
    if (connection && ids.some((id) => !open.has(id))) connection.restart();
  }

  bus.onmessage = ({ data: message }: MessageEvent<Message>) => {
    if (stopped) return;
    if (message.type === "frame") take(message.frame, message.before);
    else if (message.type === "state") feed.onState((state = message.state));
    else if (message.type === "refused") feed.onRefused(message.status);
    else if (message.type === "watch") rememberWatch(message.tab, message.ids);
    else {
      // Somebody came or took over: say what we look at, and as the leader how things stand.
      say({ type: "watch", tab, ids: watched.get(tab) ?? [] });
      if (connection) say({ type: "state", state });
    }
  };

  const isStopped = (): boolean => stopped;

  async function queueForLead(): Promise<void> {
    await feed.prepare?.();
    if (isStopped()) return;
    // Without https there are no locks; a tab then reads for itself.
    if (!locks) return void lead();
    await locks.request(feed.name, { signal: waiting.signal }, lead).catch(() => undefined);
  }

  say({ type: "hello" });
  void queueForLead();

  return {
    get leading() {
      return connection !== undefined;
    },
    watch(ids) {
      say({ type: "watch", tab, ids });
      rememberWatch(tab, ids);
    },
    stop() {
      if (stopped) return;
      say({ type: "watch", tab, ids: [] });
      stopped = true;
      waiting.abort();
      connection?.close();
      release?.();
      bus.close();
    },
  };
}

/** Browsers offer locks only to secure pages, whatever the type says. */
function browserLocks(): LockManager | undefined {
  return globalThis.navigator.locks;
}

function isDouble(frame: Frame, cursor: string): boolean {
  if (frame.event === "hello" || frame.id === "" || cursor === "") return false;
  return Number(frame.id) <= Number(cursor);
}

function union(watched: ReadonlyMap<string, readonly string[]>): Set<string> {
  return new Set([...watched.values()].flat());
}
