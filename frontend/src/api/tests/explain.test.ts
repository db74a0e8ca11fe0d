import { expect, test } from "vitest";

import { explain } from "../explain";

test.each([
  [{ status: 0, body: null }, "No connection to the server."],
  [{ status: 409, body: { detail: { code: "owner_changed", message: "Dana already has this conversation." } } }, "Dana already has this conversation."],
  [{ status: 422, body: { detail: [{ field: "note", message: "is too long" }] } }, "note: is too long"],
  [{ status: 404, body: { detail: "No such session." } }, "No such session."],
  [{ status: 502, body: null }, "The server answered 502."],
])("%o", (error, words) => {
  expect(explain(error).message).toBe(words);
});

test("the server's code is passed on", () => {
  expect(explain({ status: 409, body: { detail: { code: "no_healthy_agent", message: "…" } } }).code).toBe("no_healthy_agent");
});
