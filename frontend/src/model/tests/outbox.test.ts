import { describe, expect, test } from "vitest";

import { discard, enqueue, failed, nextOutgoing, retryAll, sending, sent } from "../outbox";
import { customerRules, reduceAll } from "../reduce";
import { emptyTranscript } from "../transcript";
import { logWriter } from "./events";

const queued = (...texts: string[]) =>
  texts.reduce((state, text, index) => enqueue(state, `k${index}`, "customer", text), emptyTranscript);
const apply = (state: typeof emptyTranscript, ...events: ReturnType<ReturnType<typeof logWriter>["customer"]>[]) =>
  reduceAll(customerRules, state, events);

describe("order", () => {
  test("messages leave one after the other", () => {
    const state = queued("one", "two");
    expect(nextOutgoing(state)?.key).toBe("k0");
    expect(nextOutgoing(sending(state, "k0"))).toBeUndefined();
    expect(nextOutgoing(sent(sending(state, "k0"), "k0", 0))?.key).toBe("k1");
  });

  test("a failed message holds back the later ones, and a retry keeps its key", () => {
    const state = failed(sending(queued("one", "two"), "k0"), "k0", "no");
    expect(nextOutgoing(state)).toBeUndefined();
    expect(nextOutgoing(retryAll(state))).toMatchObject({ key: "k0", text: "one" });
  });

  test("the same key is one message", () => {
    expect(enqueue(queued("one"), "k0", "customer", "one").outgoing).toHaveLength(1);
  });
});

describe("confirmation", () => {
  test("by the event, where it comes before the answer", () => {
    const state = apply(sending(queued("one"), "k0"), logWriter().customer("one"));
    expect(state.outgoing).toEqual([]);
    expect(sent(state, "k0", 0)).toEqual(state);
  });

  test("by the answer first, then by the event: never shown twice, never gone in between", () => {
    const answered = sent(sending(queued("one"), "k0"), "k0", 0);
    expect(answered.outgoing).toMatchObject([{ state: "sent", offset: 0 }]);
    expect(apply(answered, logWriter().customer("one")).outgoing).toEqual([]);
  });

  test("of a message whose answer was lost: the event settles what had failed", () => {
    const state = failed(sending(queued("one"), "k0"), "k0", "no connection");
    expect(apply(state, logWriter().customer("one")).outgoing).toEqual([]);
  });

  test("one event confirms one of two equal messages", () => {
    const state = apply(sending(queued("same", "same"), "k0"), logWriter().customer("same"));
    expect(state.outgoing.map(({ key }) => key)).toEqual(["k1"]);
  });

  test("another person's equal words confirm nothing", () => {
    const state = apply(sending(queued("hello"), "k0"), logWriter().person("hello"));
    expect(state.outgoing).toHaveLength(1);
  });
});

test("a discarded message is gone", () => {
  expect(discard(queued("one"), "k0").outgoing).toEqual([]);
});
