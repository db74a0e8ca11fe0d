/** The operator's words on their way into the log. */
import { type ApiError, isConflict } from "../../api/errors";
import { explain } from "../../api/explain";
import { newKey } from "../../api/key";
import { postEvent } from "../../api/sessions";
import { discard, enqueue, failed, nextOutgoing, retryAll, sending, sent } from "../../model/outbox";
import { showProblem } from "./actions";
import { client } from "./auth";
import { fetchSession, sessions } from "./desk";
import { addToDraft } from "./drafts";
import { inOrder } from "./order";
import { change, sync, transcriptOf } from "./transcripts";

export type Voice = "human_agent" | "human_agent_on_behalf_of_ai_agent";

// The server takes one typing status every two seconds.
const TYPING_EVERY_MS = 2500;

export function say(session: string, voice: Voice, text: string): void {
  change(session, (state) => enqueue(retryAll(state), newKey(), voice, text));
  void pump(session);
}

export function sayAgain(session: string): void {
  change(session, retryAll);
  void pump(session);
}

export async function leaveNote(session: string, text: string): Promise<boolean> {
  const body = { kind: "custom", source: "human_agent", data: { type: "note", text }, idempotency_key: newKey() };
  const result = await postEvent(client.value, session, body);
  showProblem(session, result.ok ? null : result.error);
  if (result.ok) await sync(session);
  return result.ok;
}

export function tellTyping(session: string): void {
  const now = Date.now();
  if (now - typedAt < TYPING_EVERY_MS) return;
  typedAt = now;
  void postEvent(client.value, session, { kind: "status", source: "human_agent", status: "typing", data: {} });
}

let typedAt = 0;

async function pump(session: string): Promise<void> {
  if (await inOrder(session, () => sendNext(session))) return pump(session);
}

/** Sends the message whose turn it is; false if there is none. */
async function sendNext(session: string): Promise<boolean> {
  const one = nextOutgoing(transcriptOf(session).peek());
  if (!one) return false;
  change(session, (state) => sending(state, one.key));
  const epoch = sessions.peek().get(session)?.epoch;
  const body = { kind: "message", source: one.source, message: one.text, idempotency_key: one.key };
  const result = await postEvent(client.value, session, epoch === undefined ? body : { ...body, expected_epoch: epoch });
  if (result.ok) change(session, (state) => sent(state, one.key, result.value.offset));
  else refused(session, one.key, one.text, result.error);
  await Promise.all([sync(session), fetchSession(session)]);
  return true;
}

function refused(session: string, key: string, text: string, error: ApiError): void {
  showProblem(session, error);
  if (!isConflict(error)) return change(session, (state) => failed(state, key, explain(error).message));
  // Somebody else has the conversation now: the words go back to where they can be thought over.
  change(session, (state) => discard(state, key));
  addToDraft(session, text);
}
