import { address, authorization, type Client } from "../api/client";
import { sessionPath } from "../api/sessions";
import type { Event } from "../api/types";
import { type Feed, type SharedStream, shareStream, type StreamState } from "../stream";

interface Follower {
  client(): Client;
  session: string;
  next(): number;
  /** What the log has beyond `next()`; null where it could not be read now. */
  read(): Promise<Event[] | null>;
  onEvents(events: Event[]): void;
  onState(state: StreamState): void;
  onRefused(): void;
}

export type Followed = Pick<SharedStream, "stop">;

const READ_AGAIN_MS = 1500;

/** A customer's stream: reads the log once, then follows it, in order and without doubles. */
export function customerStream(follower: Follower): Followed {
  // While the log is read, what the stream brings must wait: applied first, it would hide the older.
  let held: Event[] | null = null;
  let stopped = false;

  async function catchUp(): Promise<void> {
    if (held) return;
    held = [];
    const events = await readUntilItWorks();
    const live = held;
    held = null;
    if (stopped) return;
    follower.onEvents([...events, ...live]);
    const last = follower.next() - 1;
    if (last >= 0 && last > Number(feed.cursor || -1)) feed.cursor = String(last);
  }

  async function readUntilItWorks(): Promise<Event[]> {
    for (;;) {
      const events = stopped ? [] : await follower.read();
      if (events) return events;
      follower.onState("lost");
      await new Promise((resolve) => setTimeout(resolve, READ_AGAIN_MS));
    }
  }

  const feed: Feed = {
    name: `secondline:${follower.client().server}:${follower.session}`,
    cursor: "",
    prepare: catchUp,
    address: (cursor) =>
      address(follower.client(), sessionPath(follower.session, "/events"), {
        sse: true,
        min_offset: cursor === "" ? 0 : Number(cursor) + 1,
      }),
    headers: () => authorization(follower.client()),
    onFrame(frame) {
      const event = JSON.parse(frame.data) as Event;
      if (held) held.push(event);
      else follower.onEvents([event]);
    },
    onState: (state) => follower.onState(state),
    onGap: () => void catchUp(),
    onRefused: () => follower.onRefused(),
  };
  const stream = shareStream(feed);
  return {
    stop() {
      stopped = true;
      stream.stop();
    },
  };
}
