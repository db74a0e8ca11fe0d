import fc from "fast-check";
import { expect, test } from "vitest";

import type { Event } from "../../api/types";
import { reduceAll } from "../reduce";
import { staffRules } from "../staff";
import { emptyTranscript } from "../transcript";
import { logWriter } from "./events";

type Writer = ReturnType<typeof logWriter>;

const draft = fc.constantFrom("d1", "d2");
const words = fc.string({ maxLength: 12 });

/** Any log at all, also such as no server would write. */
const step = fc.oneof(
  words.map((text) => (log: Writer) => log.customer(text)),
  words.map((text) => (log: Writer) => log.person(text)),
  words.map((text) => (log: Writer) => log.asAssistant(text)),
  words.map((text) => (log: Writer) => log.note(text)),
  words.map((text) => (log: Writer) => log.blocked(text)),
  fc.tuple(words, fc.option(draft, { nil: undefined })).map(([text, id]) => (log: Writer) => log.assistant(text, id)),
  fc.tuple(draft, words).map(([id, text]) => (log: Writer) => log.chunk(id, text)),
  draft.map((id) => (log: Writer) => log.status("ai_agent", "cancelled", { draft_id: id })),
  fc
    .tuple(fc.constantFrom("ai_agent", "human_agent", "customer_ui"), fc.constantFrom("typing", "processing", "ready", "error"))
    .map(([source, word]) => (log: Writer) => log.status(source, word)),
  fc
    .tuple(fc.constantFrom("ai", "queue", "operator"), fc.constantFrom("escalate", "takeover", "return", "resolve"), fc.nat(9))
    .map(([kind, command, epoch]) => (log: Writer) => log.owner(kind, command, epoch, `HO-${epoch}`)),
  fc.tuple(fc.constantFrom("c1", "c2"), fc.constantFrom("running", "done", "failed")).map(([call, state]) => (log: Writer) => log.tool(call, state)),
  fc.constant((log: Writer) => log.offer()),
  fc
    .tuple(fc.nat(40), fc.constantFrom("request", "loop", "offer", "rule"), fc.double({ noNaN: true, min: 0, max: 9 }))
    .map(([about, signal, sum]) => (log: Writer) => log.signals(about, { sum, evidence: [{ signal, level: "asks", score: 1, span: null, offset: null, why: "" }] })),
  fc.constant((log: Writer) => log.unknown()),
);

const logs = fc.array(step, { maxLength: 40 }).map((steps): Event[] => {
  const log = logWriter();
  return steps.map((write) => write(log));
});

const fold = (events: Event[], from = emptyTranscript) => reduceAll(staffRules, from, events);

test("applying a log twice is applying it once", () => {
  fc.assert(fc.property(logs, (events) => {
    expect(fold([...events, ...events])).toEqual(fold(events));
  }));
});

test("each event may come any number of times in a row", () => {
  fc.assert(fc.property(logs, (events) => {
    expect(fold(events.flatMap((event) => [event, event]))).toEqual(fold(events));
  }));
});

test("reading again from any offset gives the state that the live stream gave", () => {
  fc.assert(
    fc.property(logs, fc.nat(40), fc.nat(40), (events, seen, from) => {
      const live = fold(events.slice(0, seen));
      const resumed = fold(events.slice(Math.min(from, live.next)), live);
      expect(resumed).toEqual(fold(events));
    }),
  );
});

test("keys are unique, so that no screen mixes up two lines", () => {
  fc.assert(
    fc.property(logs, (events) => {
      const keys = fold(events).items.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});

test("the state is never changed in place", () => {
  fc.assert(
    fc.property(logs, (events) => {
      const before = structuredClone(emptyTranscript);
      fold(events);
      expect(emptyTranscript).toEqual(before);
    }),
  );
});
