import { describe, expect, test } from "vitest";

import type { Event } from "../../api/types";
import type { Bubble, ToolCard } from "../item";
import { customerRules, reduceAll } from "../reduce";
import { cutAt } from "../span";
import { staffRules } from "../staff";
import { sumLine } from "../sumLine";
import { emptyTranscript } from "../transcript";
import { logWriter } from "./events";

const fold = (events: Event[]) => reduceAll(staffRules, emptyTranscript, events);
const asks = { signal: "request", level: "asks", score: 0.95, span: [0, 5], offset: null, why: "get me" };

describe("what counted", () => {
  test("stands at the message it was found in and is no line of its own", () => {
    const log = logWriter();
    const { items } = fold([log.customer("agent"), log.signals(0, { evidence: [asks] })]);
    expect(items).toMatchObject([{ type: "bubble", evidence: [asks] }]);
  });

  test("stands where it says, where it is about another event than the one looked at", () => {
    const log = logWriter();
    const { items } = fold([log.assistant("a"), log.customer("b"), log.signals(1, { evidence: [{ ...asks, offset: 0 }] })]);
    expect(items.map((item) => (item as Bubble).evidence?.length ?? 0)).toEqual([1, 0]);
  });

  test("stands at a tool call that began earlier, also when it is told of again", () => {
    const log = logWriter();
    const failed = { signal: "tool_failure", level: "failed", score: 0.6, span: null, offset: 2, why: "lookup failed" };
    const events = [log.tool("c", "running"), log.customer("hi"), log.tool("c", "failed"), log.signals(2, { evidence: [failed] }), log.tool("c", "failed")];
    expect(fold(events).items[0] as ToolCard).toMatchObject({ offset: 0, latest: 4, state: "failed", evidence: [failed] });
  });

  test("leaves out what says that all is well", () => {
    const log = logWriter();
    const { items } = fold([log.customer("fine"), log.signals(0, { evidence: [{ ...asks, signal: "frustration", level: "calm" }] })]);
    expect((items[0] as Bubble).evidence).toBeUndefined();
  });

  test("is not for customers", () => {
    const log = logWriter();
    const events = [log.customer("agent"), log.signals(0, { evidence: [asks] })];
    expect(reduceAll(customerRules, emptyTranscript, events)).toMatchObject({ judgements: [], items: [{ type: "bubble" }] });
  });

  test("of an event of no known shape breaks nothing", () => {
    const log = logWriter();
    expect(fold([log.odd("custom", { type: "signals" }), log.odd("custom", { type: "signals", about: 7 })])).toMatchObject({ next: 2, items: [], judgements: [] });
  });
});

describe("the sum", () => {
  test("begins anew after each change of hands", () => {
    const log = logWriter();
    const { judgements } = fold([
      log.customer("a"), log.signals(0, { sum: 1 }), log.signals(0, { sum: 4, step: "hand_off", because: "sum" }),
      log.owner("queue", "escalate", 1), log.owner("ai", "return", 2), log.customer("b"), log.signals(5, { sum: 0.2 }),
    ]);
    expect(judgements.map(({ sum, episode }) => [sum, episode])).toEqual([[1, 0], [4, 0], [0.2, 2]]);
    expect(sumLine(judgements).paths).toHaveLength(2);
  });

  test("is drawn within its frame, whatever the numbers, and higher where it is higher", () => {
    const log = logWriter();
    const { judgements } = fold([0, 0.4, 99, -3].map((sum) => log.signals(0, { sum })));
    const ys = sumLine(judgements).points.map(({ y }) => y);
    expect(ys.every((y) => y >= 0 && y <= 72)).toBe(true);
    expect(ys[2]).toBeLessThan(ys[1] ?? 0);
  });

  test("has bars that rise where the customer has said no", () => {
    const log = logWriter();
    const { judgements } = fold([log.signals(0), log.signals(0, { bars: { offer: 3.1, hand_off: 4.7 } })]);
    expect(sumLine(judgements).handOff.match(/V/g)).toHaveLength(1);
    expect(sumLine(judgements).handOff).not.toBe(sumLine(judgements).offer);
  });

  test("has no bars where none were told of", () => {
    const log = logWriter();
    const { judgements } = fold([log.odd("custom", { type: "signals", about: 0, sum: 1 })]);
    expect(sumLine(judgements)).toMatchObject({ offer: "", handOff: "", ends: null });
  });
});

describe("a span", () => {
  test.each([
    ["get me a person", [0, 6], ["", "get me", " a person"]],
    ["😡😡 agent now", [3, 8], ["😡😡 ", "agent", " now"]],
    ["short", [0, 99], ["short", "", ""]],
    ["short", null, ["short", "", ""]],
  ] as const)("of %j at %j", (text, span, expected) => {
    expect(cutAt(text, span)).toEqual(expected);
  });
});
