/** The sum of a conversation as a small drawing: where the points lie, in its own units. */
import type { Judgement } from "./transcript";

export const WIDTH = 300;
export const HEIGHT = 72;

// Room for a point's dot at the edges, and at the right for the names of the bars.
const EDGE = 6;
const NAMES = 52;

export interface Point {
  x: number;
  y: number;
  judgement: Judgement;
}

export interface SumLine {
  points: readonly Point[];
  /** One path an episode: the sum does not go on where a person had the conversation. */
  paths: readonly string[];
  offer: string;
  handOff: string;
  /** Where the bars end, for their names; null where none was told of. */
  ends: { offer: number; handOff: number } | null;
}

export function sumLine(judgements: readonly Judgement[]): SumLine {
  const heights = judgements.flatMap(({ sum, bars }) => [sum, bars?.hand_off ?? 0]);
  const top = Math.max(1, ...heights.filter(Number.isFinite));
  const step = (WIDTH - NAMES - EDGE) / Math.max(1, judgements.length - 1);
  const y = (value: number): number => round(HEIGHT - EDGE - (Math.min(Math.max(value, 0), top) / top) * (HEIGHT - 2 * EDGE));
  const points = judgements.map((judgement, index) => ({ x: round(EDGE + index * step), y: y(judgement.sum), judgement }));
  const bar = (of: (bars: NonNullable<Judgement["bars"]>) => number): string => stairs(points, (one) => one.bars && y(of(one.bars)));
  const last = judgements.at(-1)?.bars;
  return {
    points,
    paths: episodes(points).map((one) => one.map(({ x, y }, index) => `${index ? "L" : "M"}${x} ${y}`).join("")),
    offer: bar(({ offer }) => offer),
    handOff: bar(({ hand_off }) => hand_off),
    ends: last ? { offer: y(last.offer), handOff: y(last.hand_off) } : null,
  };
}

function episodes(points: readonly Point[]): Point[][] {
  const found = new Map<number, Point[]>();
  for (const point of points) {
    const { episode } = point.judgement;
    found.set(episode, [...(found.get(episode) ?? []), point]);
  }
  return [...found.values()];
}

/** A bar may rise and fall, for a customer who has just said no is asked for a better reason only. */
function stairs(points: readonly Point[], height: (judgement: Judgement) => number | null): string {
  const known = points.flatMap(({ x, judgement }) => {
    const y = height(judgement);
    return y === null ? [] : [{ x, y }];
  });
  const [first, ...rest] = known;
  if (!first) return "";
  return `M0 ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join("")}H${WIDTH - NAMES + EDGE}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
