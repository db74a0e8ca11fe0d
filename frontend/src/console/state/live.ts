/** The operators' stream: hints of what changed, shared by all tabs of this browser. */
import { effect, signal } from "@preact/signals";

import { address, authorization } from "../../api/client";
import type { Hint } from "../../api/types";
import { type SharedStream, shareStream, type StreamState } from "../../stream";
import { announceHandoff } from "./alerts";
import { client, key, signOut } from "./auth";
import { applyHint, refresh, sessions } from "./desk";
import { openId, refreshEnvelope } from "./open";
import { isOpenedBefore, sync, transcriptOf } from "./transcripts";

export const connection = signal<StreamState>("connecting");

let stream: SharedStream | undefined;

export function goLive(): void {
  stream = shareStream({
    name: `secondline:console:${key.value}`,
    cursor: "",
    address: (cursor, watch) => {
      const query = new URLSearchParams(watch.map((id) => ["watch", id]));
      if (cursor) query.set("last_event_id", cursor);
      return `${address(client.value, "/stream")}?${query.toString()}`;
    },
    headers: () => authorization(client.value),
    onFrame: (frame) => take(JSON.parse(frame.data) as Hint),
    onState: (state) => (connection.value = state),
    onGap: readAgain,
    onRefused: () => signOut("This key was refused. Please sign in again."),
  });
  void refresh();
}

export function goQuiet(): void {
  stream?.stop();
  stream = undefined;
}

function readAgain(): void {
  void refresh();
  if (openId.value) void sync(openId.value);
}

function take(hint: Hint): void {
  const before = applyHint(hint);
  const came = hint.type === "owner_changed" && hint.owner.kind === "queue" && before?.owner.kind !== "queue";
  if (came && stream?.leading) announceHandoff(hint);
  const open = hint.session_id === openId.value;
  if (open || hasUnsettled(hint.session_id)) void sync(hint.session_id);
  if (open && hint.kind !== "status") refreshEnvelope();
}

const hasUnsettled = (id: string): boolean => isOpenedBefore(id) && transcriptOf(id).peek().outgoing.length > 0;

// The stream names typing and streamed text only of conversations that are looked at.
effect(() => {
  const watched = openId.value ? [openId.value] : [];
  // Read so that a new connection, perhaps another tab's, is told as well.
  if (connection.value !== "lost") stream?.watch(watched);
});

// A laptop that slept may have missed anything.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && sessions.peek().size > 0 && openId.value) void sync(openId.value);
});
