import fc from "fast-check";
import { expect, test } from "vitest";

import { type Frame, frameParser } from "../frames";

function parse(...pieces: string[]): Frame[] {
  const frames: Frame[] = [];
  pieces.forEach(frameParser((frame) => frames.push(frame)));
  return frames;
}

const STREAM = 'retry: 1000\n\nid: 4\ndata: {"a":1}\n\n: heartbeat\n\nid: 5\nevent: change\ndata: one\ndata: two\n\n';
const FRAMES = [
  { id: "4", event: "message", data: '{"a":1}' },
  { id: "5", event: "change", data: "one\ntwo" },
];

test("frames carry id, event and data; comments and the retry time are no frames", () => {
  expect(parse(STREAM)).toEqual(FRAMES);
});

test("it does not matter where the network cuts", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(STREAM.length), { maxLength: 8 }), (cuts) => {
      const marks = [0, ...cuts.sort((a, b) => a - b), STREAM.length];
      const pieces = marks.slice(1).map((end, index) => STREAM.slice(marks[index], end));
      expect(parse(...pieces)).toEqual(FRAMES);
    }),
  );
});

test("carriage returns end lines as well", () => {
  expect(parse("id: 1\r\ndata: x\r\n\r\n")).toEqual([{ id: "1", event: "message", data: "x" }]);
});

test("an unfinished frame is not handed over", () => {
  expect(parse("id: 1\ndata: x\n")).toEqual([]);
});
