import { describe, expect, test } from "vitest";

import type { Event } from "../../api/types";
import type { Bubble } from "../item";
import { customerRules, reduceAll } from "../reduce";
import { staffRules } from "../staff";
import { emptyTranscript } from "../transcript";
import { logWriter } from "./events";

const fold = (events: Event[], from = emptyTranscript) => reduceAll(staffRules, from, events);
const texts = (events: Event[]) => fold(events).items.map((item) => (item.type === "bubble" ? item.text : item.type));

describe("messages", () => {
  test("the four speakers are told apart, with the true author", () => {
    const log = logWriter();
    const { items } = fold([log.customer("a"), log.assistant("b"), log.person("c"), log.asAssistant("d")]);
    const bubbles = items as Bubble[];
    expect(bubbles.map(({ speaker }) => speaker)).toEqual(["customer", "assistant", "person", "person_as_assistant"]);
    expect(bubbles[3]).toMatchObject({ name: "Bot", author: "Dana" });
  });

  test("a transition line of the server is a notice and no bubble", () => {
    const log = logWriter();
    expect(fold([log.notice("operator_joined")]).items).toMatchObject([{ type: "notice", notice: "operator_joined" }]);
  });

  test("a resolved conversation is closed until its customer writes again", () => {
    const log = logWriter();
    const resolved = fold([log.owner("ai", "resolve", 3), log.notice("resolved")]);
    expect(resolved.closed).toBe(true);
    expect(fold([log.customer("one more thing")], resolved).closed).toBe(false);
  });

  test("a deleted event is counted and not shown", () => {
    const log = logWriter();
    expect(fold([{ ...log.customer("secret"), deleted: true }])).toMatchObject({ next: 1, items: [] });
  });
});

describe("streamed text", () => {
  test("grows by its pieces and is replaced by its message under the same key", () => {
    const log = logWriter();
    const growing = fold([log.chunk("d", "Hel"), log.chunk("d", "lo")]);
    expect(growing.items).toMatchObject([{ text: "Hello", state: "streaming", key: "dd" }]);
    const done = fold([log.assistant("Hello!", "d")], growing);
    expect(done.items).toMatchObject([{ text: "Hello!", state: "done", key: "dd" }]);
  });

  test("disappears when it is cancelled", () => {
    const log = logWriter();
    expect(texts([log.chunk("d", "Hel"), log.status("ai_agent", "cancelled", { draft_id: "d" })])).toEqual([]);
  });

  test("stays as an interrupted text when the owner changes", () => {
    const log = logWriter();
    const { items } = fold([log.chunk("d", "Hel"), log.owner("operator", "takeover", 1)]);
    expect(items[0]).toMatchObject({ text: "Hel", state: "interrupted" });
  });

  test("takes the place of the typing dots", () => {
    const log = logWriter();
    const dots = fold([log.status("ai_agent", "typing")]);
    expect(dots.typing).toHaveLength(1);
    expect(fold([log.chunk("d", "H")], dots).typing).toEqual([]);
  });
});

describe("typing", () => {
  test("ends with the message of the same writer only", () => {
    const log = logWriter();
    const both = fold([log.status("customer_ui", "typing"), log.status("human_agent", "typing")]);
    expect(fold([log.customer("hi")], both).typing.map(({ who }) => who)).toEqual(["person"]);
  });

  test("ends when the assistant is ready or fails", () => {
    for (const end of ["ready", "error"]) {
      const log = logWriter();
      expect(fold([log.status("ai_agent", "processing"), log.status("ai_agent", end)]).typing).toEqual([]);
    }
  });
});

describe("ownership", () => {
  test("follows the log, with every handoff once", () => {
    const log = logWriter();
    const state = fold([log.owner("queue", "escalate", 1), log.owner("operator", "takeover", 2), log.owner("ai", "return", 3)]);
    expect(state).toMatchObject({ owner: { kind: "ai" }, handoff: null, handoffs: ["HO-1"], waitingSince: null });
  });

  test("says since when the customer waits, while they wait", () => {
    const log = logWriter();
    const event = log.owner("queue", "escalate", 1);
    expect(fold([event]).waitingSince).toBe(event.creation_utc);
  });
});

describe("what staff see", () => {
  test("a tool call is one card that changes its state", () => {
    const log = logWriter();
    const { items } = fold([log.tool("c", "running"), log.customer("hi"), log.tool("c", "done", 42)]);
    expect(items.map(({ type }) => type)).toEqual(["tool", "bubble"]);
    expect(items[0]).toMatchObject({ state: "done", result: 42, offset: 0 });
  });

  test("notes and held back replies are lines of their own, which a customer's screen ignores", () => {
    const log = logWriter();
    const events = [log.note("careful"), log.blocked("late words")];
    expect(texts(events)).toEqual(["note", "blocked"]);
    expect(reduceAll(customerRules, emptyTranscript, events).items).toEqual([]);
  });
});

describe("offsets", () => {
  test("a double changes nothing, not even the object", () => {
    const log = logWriter();
    const event = log.customer("hi");
    const once = fold([event]);
    expect(fold([event], once)).toBe(once);
  });

  test("what a log leaves out changes nothing: a customer's has no staff events", () => {
    const log = logWriter();
    const first = log.customer("hi");
    log.skip(3);
    expect(fold([first, log.customer("again")])).toMatchObject({ next: 5, items: [{ text: "hi" }, { text: "again" }] });
  });

  test("an event of an unknown kind or with odd data breaks nothing", () => {
    const log = logWriter();
    const events = [log.unknown(), log.odd("message", null), log.odd("status", null), log.odd("tool", null), log.odd("custom", null)];
    expect(fold(events).next).toBe(5);
  });
});
