import { describe, expect, test } from "vitest";

import { elapsed } from "../clock";
import { byteLength } from "../limits";
import { pieces } from "../links";

describe("links", () => {
  test.each([
    ["see https://a.example/x.", ["see ", "https://a.example/x", "."]],
    ["(https://a.example/x)", ["(", "https://a.example/x", ")"]],
    ["https://a.example/wiki(x) ok", ["https://a.example/wiki(x)", " ok"]],
    ["javascript:alert(1) and ftp://x", ["javascript:alert(1) and ftp://x"]],
    ["<b>https://a.example</b>", ["<b>", "https://a.example", "</b>"]],
    ["", []],
  ])("%s", (text, expected) => {
    expect(pieces(text).map((piece) => piece.text)).toEqual(expected);
  });

  test("only http and https become addresses", () => {
    expect(pieces("data:text/html,x http://a.example").filter(({ href }) => href)).toEqual([
      { text: "http://a.example", href: "http://a.example" },
    ]);
  });
});

test.each([
  [0, "0:00"],
  [42, "0:42"],
  [725, "12:05"],
  [3729, "1:02:09"],
  [-5, "0:00"],
])("%i seconds are %s", (seconds, words) => {
  const since = new Date(1_000_000).toISOString();
  expect(elapsed(since, 1_000_000 + seconds * 1000)).toBe(words);
});

test("the limit counts bytes, not letters", () => {
  expect(byteLength("é")).toBe(2);
});
