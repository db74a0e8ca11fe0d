import { describe, expect, test } from "vitest";

import type { Event } from "../../api/types";
import type { Bubble } from "../item";
import { openOffer } from "../messages";
import { discard, enqueue, failed } from "../outbox";
import { customerRules, reduceAll } from "../reduce";
import { staffRules } from "../staff";
import { emptyTranscript } from "../transcript";
import { logWriter } from "./events";

const fold = (events: Event[], from = emptyTranscript) => reduceAll(customerRules, from, events);

describe("the buttons of an offer", () => {
  test("can be pressed from the offer on, also below what the assistant says next", () => {
    const log = logWriter();
    const state = fold([log.customer("It does not work"), log.offer(), log.assistant("Try this.")]);
    expect(openOffer(state)).toBe(1);
    expect(state.items[1]).toMatchObject({ type: "notice", notice: "offer", choices: [{ value: "yes" }, { value: "no" }] });
  });

  test("go with the next message of the customer, whatever it says", () => {
    const log = logWriter();
    expect(openOffer(fold([log.offer(), log.customer("And another thing")]))).toBeNull();
  });

  test("go with the change of owner, and do not come back with the assistant", () => {
    const log = logWriter();
    const taken = fold([log.offer(), log.owner("operator", "takeover", 1)]);
    expect(openOffer(taken)).toBeNull();
    expect(openOffer(fold([log.owner("ai", "return", 2)], taken))).toBeNull();
  });

  test("never show while somebody else than the assistant has the conversation", () => {
    const log = logWriter();
    expect(openOffer(fold([log.owner("queue", "escalate", 1), log.offer()]))).toBeNull();
  });

  test("belong to the last offer alone", () => {
    const log = logWriter();
    expect(openOffer(fold([log.offer(), log.offer()]))).toBe(1);
  });

  test("wait while words of our own are under way, also failed ones", () => {
    const log = logWriter();
    const answered = enqueue(fold([log.offer()]), "k", "customer", "Yes, please", { answers_offer: 0, choice: "yes" });
    expect(openOffer(answered)).toBeNull();
    expect(openOffer(failed(answered, "k"))).toBeNull();
    expect(openOffer(discard(answered, "k"))).toBe(0);
  });

  test("are the same after the log is read anew", () => {
    const log = logWriter();
    const events = [log.customer("a"), log.offer(), log.assistant("b")];
    expect(openOffer(fold(events))).toBe(openOffer(fold(events.slice(2), fold(events.slice(0, 2)))));
  });
});

test("an answer keeps what it answers until it is sent", () => {
  const metadata = { answers_offer: 0, choice: "no" };
  expect(enqueue(emptyTranscript, "k", "customer", "No, thanks", metadata).outgoing).toMatchObject([{ metadata }]);
});

describe("staff read the answer", () => {
  const answerOf = (...events: Event[]) => (reduceAll(staffRules, emptyTranscript, events).items[1] as Bubble).answer;

  test("of a button", () => {
    const log = logWriter();
    expect(answerOf(log.offer(), log.customer("Yes, please", { answers_offer: 0, choice: "yes" }))).toBe("accepted");
  });

  test("of typed words, as the server understood them", () => {
    const log = logWriter();
    const said = [log.offer(), log.customer("better not")];
    const heard = log.signals(1, { evidence: [{ signal: "offer", level: "declined", score: 1, span: null, offset: 1, why: "" }] });
    expect(answerOf(...said, heard)).toBe("declined");
  });

  test("and none where the message is about something else", () => {
    const log = logWriter();
    expect(answerOf(log.offer(), log.customer("hi", { choice: "yes" }))).toBeUndefined();
  });
});
