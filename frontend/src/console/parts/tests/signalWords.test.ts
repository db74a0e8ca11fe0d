import { describe, expect, test } from "vitest";

import type { Judgement } from "../../../model/transcript";
import { decisionWords, signalWords, sumWords, whyWords } from "../signalWords";
import { reasonWords } from "../words";

describe("a signal", () => {
  test.each([
    ["request", "asks", 0.95, "asks for a person"],
    ["frustration", "frustrated", 0.812, "frustrated 0.81"],
    ["loop", "customer_repeats", 0.7, "said again what was said before"],
    ["rule", "Refund over 500", 1, "rule: Refund over 500"],
    ["brand_new", "high", 0.5, "brand new"],
  ])("%s %s", (signal, level, score, words) => {
    expect(signalWords({ signal, level, score })).toBe(words);
  });

  test("of an envelope without levels keeps its name", () => {
    expect(signalWords({ signal: "frustration", score: 0.5 })).toBe("frustration 0.50");
  });

  test("is explained without the log's numbers", () => {
    expect(whyWords("said again what was said at 12")).toBe("said again what was said before");
  });
});

const judged = (change: Partial<Judgement>): Judgement => ({
  about: 0, sum: 3.4, bars: { offer: 1.6, hand_off: 3.2 }, step: "hand_off", because: "sum", rule: null, episode: 0, ...change,
});

test.each([
  [{}, "Called a person: the sum reached 3.40 (bar 3.20)"],
  [{ step: "offer" }, "Offered a person: the sum reached 3.40 (bar 1.60)"],
  [{ because: "rule", rule: "Refund over 500" }, "Called a person: rule “Refund over 500”"],
  [{ because: "request" }, "Called a person: the customer asked for one"],
  [{ because: "offer" }, "Called a person: the customer said yes"],
])("the decision %j", (change, words) => {
  expect(decisionWords(judged(change))).toBe(words);
});

test("the drawing of the sum can be heard", () => {
  const words = sumWords([judged({ sum: 1, step: "nothing", because: null }), judged({})]);
  expect(words).toBe(
    "Sum of the signals over 2 events: highest 3.40, now 3.40; a person is offered at 1.60 and called at 3.20. " +
      "Called a person: the sum reached 3.40 (bar 3.20).",
  );
});

test("a rule of the owner's is named where it decided", () => {
  expect(reasonWords({ code: "policy", text: "Refund over 500" })).toBe("Rule: Refund over 500");
  expect(reasonWords({ code: "loop", text: "x" })).toBe("Going in circles");
});
