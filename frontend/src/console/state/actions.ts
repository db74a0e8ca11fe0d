/** What an operator does to a conversation. The log says what came of it; a refusal is shown. */
import type { ApiError, Result } from "../../api/errors";
import {
  claimHandoff,
  releaseHandoff,
  resolveHandoff,
  type ResolveBody,
  returnHandoff,
  type ReturnBody,
  transferHandoff,
  type TransferBody,
} from "../../api/handoffs";
import { takeOwner } from "../../api/sessions";
import type { Session } from "../../api/types";
import { client } from "./auth";
import { fetchSession, putHandoff } from "./desk";
import { openId, problem } from "./open";
import { inOrder } from "./order";
import { sync } from "./transcripts";

export async function takeOver(session: Session): Promise<boolean> {
  const { handoff_id, id, epoch, owner } = session;
  return settle(session, () => {
    if (handoff_id && owner.kind === "queue") return claimHandoff(client.value, handoff_id, epoch);
    return takeOwner(client.value, id, epoch);
  });
}

export const giveBack = (session: Session): Promise<boolean> =>
  onHandoff(session, (id) => releaseHandoff(client.value, id));

export const returnToAssistant = (session: Session, body: ReturnBody): Promise<boolean> =>
  onHandoff(session, (id) => returnHandoff(client.value, id, body));

export const resolve = (session: Session, body: ResolveBody): Promise<boolean> =>
  onHandoff(session, (id) => resolveHandoff(client.value, id, body));

export const transfer = (session: Session, body: TransferBody): Promise<boolean> =>
  onHandoff(session, (id) => transferHandoff(client.value, id, body));

async function onHandoff(session: Session, act: (id: string) => Promise<Result<unknown>>): Promise<boolean> {
  const { handoff_id } = session;
  return handoff_id ? settle(session, () => act(handoff_id)) : false;
}

function settle(session: Session, act: () => Promise<Result<unknown>>): Promise<boolean> {
  return inOrder(session.id, async () => {
    const result = await act();
    if (result.ok && session.handoff_id && hasState(result.value)) putHandoff(result.value);
    showProblem(session.id, result.ok ? null : result.error);
    await Promise.all([fetchSession(session.id), sync(session.id)]);
    return result.ok;
  });
}

export function showProblem(id: string, error: ApiError | null): void {
  if (id === openId.value) problem.value = error;
}

const hasState = (value: unknown): value is Parameters<typeof putHandoff>[0] =>
  typeof value === "object" && value !== null && "state" in value;
