import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { type Feed, type SharedStream, shareStream } from "../shared";
import { FakeLocks } from "./locks";
import { FakeServer } from "./server";

let server: FakeServer;
let locks: FakeLocks;
let streams: SharedStream[];
let round = 0;

beforeEach(() => {
  server = new FakeServer();
  locks = new FakeLocks();
  streams = [];
  round++;
  vi.stubGlobal("fetch", server.fetch);
  vi.stubGlobal("addEventListener", vi.fn());
  vi.stubGlobal("removeEventListener", vi.fn());
});

afterEach(() => {
  for (const stream of streams) stream.stop();
  vi.unstubAllGlobals();
});

function tab(cursor = "") {
  const taken: string[] = [];
  const told = { gaps: 0, refused: 0, states: [] as string[] };
  const feed: Feed = {
    name: `test-${round}`,
    cursor,
    address: (from, watch) => `/stream?from=${from}&watch=${watch.join("+")}`,
    headers: () => ({}),
    onFrame: ({ data }) => taken.push(data),
    onState: (state) => told.states.push(state),
    onGap: () => (told.gaps += 1),
    onRefused: () => (told.refused += 1),
  };
  const stream = shareStream(feed, locks as unknown as LockManager);
  streams.push(stream);
  return { feed, stream, taken, told };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 3000, interval: 5 });

test("many tabs share one stream and all hear everything", async () => {
  const tabs = [tab(), tab(), tab()];
  await soon(() => expect(server.open).toBe(1));
  server.say(1, "a");
  server.say(2, "b");
  await soon(() => tabs.forEach(({ taken }) => expect(taken).toEqual(["a", "b"])));
  expect(server.asked).toHaveLength(1);
  expect(tabs.filter(({ stream }) => stream.leading)).toHaveLength(1);
});

test("when the leader goes, another tab resumes after the last frame, without loss or doubles", async () => {
  const [first, second] = [tab(), tab()];
  await soon(() => expect(server.open).toBe(1));
  server.say(1, "a");
  await soon(() => expect(second.taken).toEqual(["a"]));
  first.stream.stop();
  await soon(() => expect(second.stream.leading).toBe(true));
  await soon(() => expect(server.open).toBe(1));
  expect(server.asked.at(-1)).toContain("from=1&");
  server.say(1, "a");
  server.say(2, "b");
  await soon(() => expect(second.taken).toEqual(["a", "b"]));
  expect(first.taken).toEqual(["a"]);
});

test("a cut connection comes back from the last frame", async () => {
  const one = tab();
  await soon(() => expect(server.open).toBe(1));
  server.say(7, "a");
  await soon(() => expect(one.taken).toEqual(["a"]));
  server.cut();
  await soon(() => expect(server.asked).toHaveLength(2));
  expect(server.asked[1]).toContain("from=7&");
  expect(one.told.states).toContain("lost");
});

test("a tab that missed frames is told to read again, once", async () => {
  const [, follower] = [tab(), tab()];
  await soon(() => expect(server.open).toBe(1));
  server.say(1, "a");
  await soon(() => expect(follower.taken).toEqual(["a"]));
  const bus = new BroadcastChannel(`test-${round}`);
  bus.postMessage({ type: "frame", before: "3", frame: { id: "4", event: "message", data: "d" } });
  await soon(() => expect(follower.told.gaps).toBe(1));
  expect(follower.feed.cursor).toBe("4");
  bus.close();
});

test("the first greeting sets the place to resume from and asks for a reading", async () => {
  const one = tab();
  await soon(() => expect(server.open).toBe(1));
  server.say(41, "{}", "hello");
  await soon(() => expect(one.feed.cursor).toBe("41"));
  expect(one.told.gaps).toBe(1);
});

test("a later greeting never moves a place forward, for what lies between is still to come", async () => {
  const one = tab("10");
  await soon(() => expect(server.open).toBe(1));
  server.say(41, "{}", "hello");
  server.say(11, "a");
  await soon(() => expect(one.taken).toEqual(["a"]));
  expect(one.told.gaps).toBe(0);
});

test("a server that began anew is read from its beginning", async () => {
  const one = tab("900");
  await soon(() => expect(server.open).toBe(1));
  server.say(3, "{}", "hello");
  server.say(4, "a");
  await soon(() => expect(one.taken).toEqual(["a"]));
  expect(one.told.gaps).toBe(1);
});

test("a refusal ends it for all tabs, and nothing is tried again", async () => {
  server.refusal = 401;
  const [first, second] = [tab(), tab()];
  await soon(() => expect(second.told.refused).toBe(1));
  expect(first.told.refused).toBe(1);
  expect(server.asked).toHaveLength(1);
});

test("the leader watches what any tab looks at", async () => {
  const [first, second] = [tab(), tab()];
  await soon(() => expect(server.open).toBe(1));
  first.stream.watch(["s1"]);
  second.stream.watch(["s2"]);
  await soon(() => expect(server.asked.at(-1)).toMatch(/watch=(s1\+s2|s2\+s1)$/));
  expect(server.open).toBe(1);
});

test("a stopped tab hears nothing more", async () => {
  const one = tab();
  await soon(() => expect(server.open).toBe(1));
  one.stream.stop();
  await soon(() => expect(server.open).toBe(0));
  server.say(1, "a");
  expect(one.taken).toEqual([]);
});
