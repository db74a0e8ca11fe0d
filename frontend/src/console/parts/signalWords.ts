/** Signals and decisions in the words of the screen. */
import type { Evidence } from "../../model/item";
import type { Judgement } from "../../model/transcript";
import { plain } from "./words";

const LEVELS: Record<string, Record<string, string>> = {
  request: { asks: "asks for a person", weak: "perhaps asks for a person", refuses: "wants no person" },
  frustration: { annoyed: "annoyed", frustrated: "frustrated" },
  loop: {
    bot_repeats: "the assistant repeats itself",
    customer_repeats: "said again what was said before",
    customer_rephrases: "put the same in other words",
    tool_fails_again: "the tool fails again",
  },
  confidence: { low: "the assistant is unsure" },
  tool_failure: { failed: "the tool failed" },
  offer: { accepted: "accepted a person", declined: "declined a person" },
};

// Of the others the score says nothing that the words do not.
const SCORED = new Set(["frustration", "confidence"]);

/** Older envelopes name no level; the signal's name then has to do. */
export function signalWords({ signal, level = "", score }: Pick<Evidence, "signal" | "score"> & { level?: string }): string {
  if (signal === "rule") return `rule: ${level}`;
  const words = LEVELS[signal]?.[level] ?? plain(signal).toLowerCase();
  return SCORED.has(signal) ? `${words} ${score.toFixed(2)}` : words;
}

/** The server names lines of the log by their offset, which no operator sees. */
export const whyWords = (why: string): string => why.replace(/ what was said at \d+$/, " what was said before");

export const answerWords = (answer: string): string => (answer === "accepted" ? "Accepted" : answer === "declined" ? "Declined" : plain(answer));

const STEPS: Record<string, string> = {
  offer: "Offered a person",
  confirm: "Asked whether a person is wanted",
  hand_off: "Called a person",
};

export const isDecision = ({ step }: Judgement): boolean => step in STEPS;

/** What was decided and why: `Called a person: the sum reached 3.40 (bar 3.20)`. */
export function decisionWords(judgement: Judgement): string {
  return `${STEPS[judgement.step] ?? plain(judgement.step)}: ${becauseWords(judgement)}`;
}

function becauseWords({ because, rule, sum, bars, step }: Judgement): string {
  if (because === "request") return "the customer asked for one";
  if (because === "offer") return "the customer said yes";
  if (because === "rule") return `rule “${rule ?? ""}”`;
  const bar = step === "hand_off" ? bars?.hand_off : bars?.offer;
  return `the sum reached ${sum.toFixed(2)}${bar === undefined ? "" : ` (bar ${bar.toFixed(2)})`}`;
}

/** The drawing of the sum in one paragraph, for those who do not see it. */
export function sumWords(judgements: readonly Judgement[]): string {
  const sums = judgements.map(({ sum }) => sum);
  const last = judgements.at(-1);
  if (!last) return "";
  const bars = last.bars ? `; a person is offered at ${last.bars.offer.toFixed(2)} and called at ${last.bars.hand_off.toFixed(2)}` : "";
  const decisions = judgements.filter(isDecision).map((one) => ` ${decisionWords(one)}.`);
  const looked = judgements.length === 1 ? "1 event" : `${judgements.length} events`;
  return `Sum of the signals over ${looked}: highest ${Math.max(...sums).toFixed(2)}, now ${last.sum.toFixed(2)}${bars}.${decisions.join("")}`;
}
