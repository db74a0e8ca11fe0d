/** Why the server thinks that a person is needed: its evidence on the lines, and the sum of it. */
import type { Event } from "../api/types";
import type { SignalsData } from "./data";
import type { Bubble, Evidence, Item, ToolCard } from "./item";
import type { Judgement, Transcript } from "./transcript";

// Evidence that nothing is wrong; it moves the sum, and needs no operator's eye.
const QUIET = new Set(["calm", "enough"]);

export function signals(state: Transcript, event: Event): Transcript {
  const data = event.data as SignalsData;
  const { about } = data;
  if (typeof about !== "number") return state;
  const judged = typeof data.sum === "number" ? [...state.judgements, judgement(state, about, data.sum, data)] : state.judgements;
  const found = (data.evidence ?? []).filter(({ level }) => !QUIET.has(level));
  return { ...state, judgements: judged, items: found.reduce((items, one) => attach(items, one, about), state.items) };
}

function judgement({ items }: Transcript, about: number, sum: number, data: SignalsData): Judgement {
  return {
    about,
    sum,
    bars: data.bars ?? null,
    step: data.step ?? "nothing",
    because: data.because ?? null,
    rule: data.rule ?? null,
    episode: items.filter(({ type }) => type === "owner").length,
  };
}

/** The line that a piece of evidence is about learns of it; a line nobody sees cannot. */
function attach(items: readonly Item[], evidence: Evidence, about: number): readonly Item[] {
  const offset = evidence.offset ?? about;
  return items.map((item) => (shows(item, offset) ? told(item, evidence) : item));
}

function shows(item: Item, offset: number): item is Bubble | ToolCard {
  return item.type === "tool" ? item.latest === offset || item.offset === offset : item.type === "bubble" && item.offset === offset;
}

function told(item: Bubble | ToolCard, evidence: Evidence): Item {
  if (evidence.signal === "offer" && item.type === "bubble") return { ...item, answer: evidence.level };
  return { ...item, evidence: [...(item.evidence ?? []), evidence] };
}
