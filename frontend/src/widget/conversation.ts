/** One customer's conversation: the session, its stream and what the customer may do. */
import type { Client } from "../api/client";
import { type ApiError, isConflict, isGone, type Result } from "../api/errors";
import { cancelHandoff, openHandoff } from "../api/handoffs";
import { newKey } from "../api/key";
import { createSession, listEvents, postEvent } from "../api/sessions";
import type { Event } from "../api/types";
import type { Choice } from "../model/data";
import { openOffer } from "../model/messages";
import { enqueue, failed, nextOutgoing, retryAll, sending, sent } from "../model/outbox";
import { customerRules, reduceAll } from "../model/reduce";
import { emptyTranscript, type Metadata, type Outgoing, type Transcript } from "../model/transcript";
import type { StreamState } from "../stream";
import { customerStream, type Followed } from "./feed";
import { readStored, type Stored, writeStored } from "./storage";

// The server takes one typing status every two seconds.
const TYPING_EVERY_MS = 2500;

export interface Options {
  server: string;
  agent: string;
  language: string;
}

export class Conversation {
  transcript: Transcript = emptyTranscript;
  connection: StreamState = "open";
  loaded = false;
  problem = false;

  readonly #options: Options;
  readonly #place: string;
  readonly #changed: () => void;
  #stored: Stored | null;
  #stream: Followed | undefined;
  #creating: Promise<ApiError | null> | undefined;
  #typedAt = 0;

  constructor(options: Options, changed: () => void) {
    this.#options = options;
    this.#changed = changed;
    this.#place = `secondline:${options.server}:${options.agent}`;
    this.#stored = readStored(this.#place);
    this.#enqueue(this.#stored?.outbox ?? []);
  }

  get client(): Client {
    return { server: this.#options.server, token: this.#stored?.token ?? "" };
  }

  get seen(): number {
    return this.#stored?.seen ?? -1;
  }

  /** Follows the log while somebody can see it; a hidden tab gives its connection to another. */
  follow(): void {
    if (this.#stream) return;
    if (!this.#stored) return this.#set({}, true);
    const { id } = this.#stored;
    this.#stream = customerStream({
      client: () => this.client,
      session: id,
      next: () => this.transcript.next,
      read: () => this.#read(id),
      onEvents: (events) => this.#apply(events),
      onState: (state) => this.#connectionIs(state),
      onRefused: () => this.#forget(id),
    });
    void this.#pump();
  }

  unfollow(): void {
    this.#stream?.stop();
    this.#stream = undefined;
  }

  send(text: string, metadata?: Metadata): void {
    this.#set(enqueue(retryAll(this.transcript), newKey(), "customer", text, metadata));
    void this.#pump();
  }

  /** Presses one of the buttons of the offer at *offset*; a second press does nothing. */
  answer(offset: number, { value, text }: Choice): void {
    if (openOffer(this.transcript) === offset) this.send(text, { answers_offer: offset, choice: value });
  }

  retry(): void {
    this.#set(retryAll(this.transcript));
    void this.#pump();
  }

  typing(): void {
    const now = Date.now();
    if (!this.#stored || now - this.#typedAt < TYPING_EVERY_MS) return;
    this.#typedAt = now;
    const body = { kind: "status", source: "customer_ui", status: "typing", data: {} };
    void postEvent(this.client, this.#stored.id, body);
  }

  async askForPerson(): Promise<void> {
    const refusal = await this.#ensureSession();
    if (refusal || !this.#stored) return this.#report(false);
    const result = await openHandoff(this.client, this.#stored.id, "customer_button", "");
    this.#report(result.ok);
  }

  async neverMind(): Promise<void> {
    if (!this.transcript.handoff) return;
    const result = await cancelHandoff(this.client, this.transcript.handoff);
    // A person who came in the same moment is no failure: the log will say so.
    this.#report(result.ok || isConflict(result.error));
  }

  startOver(): void {
    this.unfollow();
    this.#stored = null;
    writeStored(this.#place, null);
    this.#set({ ...emptyTranscript });
  }

  markSeen(): void {
    const seen = this.transcript.next - 1;
    if (!this.#stored || this.#stored.seen >= seen) return;
    this.#stored.seen = seen;
    writeStored(this.#place, this.#stored);
  }

  async #read(id: string): Promise<Event[] | null> {
    const result = await listEvents(this.client, id, this.transcript.next);
    if (result.ok) return result.value;
    if (isGone(result.error)) this.#forget(id);
    return null;
  }

  #apply(events: Event[]): void {
    this.#set(reduceAll(customerRules, this.transcript, events), true);
  }

  #connectionIs(state: StreamState): void {
    const back = state === "open" && this.connection === "lost";
    // While an attempt runs nothing is known that was not known before.
    if (state !== "connecting") this.connection = state;
    if (back) this.retry();
    this.#changed();
  }

  async #pump(): Promise<void> {
    const one = nextOutgoing(this.transcript);
    if (!one) return;
    this.#set(sending(this.transcript, one.key));
    const refusal = await this.#ensureSession();
    const result = refusal ? ({ ok: false, error: refusal } as const) : await this.#post(one);
    if (result.ok) this.#set(sent(this.transcript, one.key, result.value.offset));
    else this.#refused(one.key, result.error);
    return this.#pump();
  }

  #post({ key, text, metadata }: Outgoing): Promise<Result<Event>> {
    const body = { kind: "message", source: "customer", message: text, metadata, idempotency_key: key };
    return postEvent(this.client, this.#stored?.id ?? "", body);
  }

  #refused(key: string, error: ApiError): void {
    if (isGone(error) && this.#stored) return this.#forget(this.#stored.id);
    this.#set(failed(this.transcript, key));
  }

  /** The server no longer knows this session: begin anew, with the words that were not stored. */
  #forget(id: string): void {
    if (this.#stored?.id !== id) return;
    const unsent = this.transcript.outgoing.filter((one) => one.state !== "sent");
    this.startOver();
    this.#enqueue(unsent);
    this.#set({}, true);
    void this.#pump();
  }

  #enqueue(unsent: Stored["outbox"]): void {
    for (const { key, text, metadata } of unsent) {
      this.transcript = enqueue(this.transcript, key, "customer", text, metadata);
    }
  }

  #ensureSession(): Promise<ApiError | null> {
    if (this.#stored) return Promise.resolve(null);
    this.#creating ??= this.#create().finally(() => (this.#creating = undefined));
    return this.#creating;
  }

  async #create(): Promise<ApiError | null> {
    const { agent, language } = this.#options;
    const result = await createSession(this.client, { agent_id: agent || undefined, channel: "web", language });
    if (!result.ok) return result.error;
    this.#stored = { id: result.value.id, token: result.value.token, seen: -1, outbox: [] };
    this.#set({});
    this.follow();
    return null;
  }

  #report(fine: boolean): void {
    this.problem = !fine;
    this.#changed();
  }

  #set(change: Partial<Transcript>, loaded = this.loaded): void {
    this.transcript = { ...this.transcript, ...change };
    this.loaded = loaded;
    this.problem = false;
    this.#remember();
    this.#changed();
  }

  /** Kept before it is sent, so that a reload in between sends it again under the same key. */
  #remember(): void {
    if (!this.#stored) return;
    const outbox = this.transcript.outgoing.map(({ key, text, metadata }) => ({ key, text, metadata }));
    if (JSON.stringify(outbox) === JSON.stringify(this.#stored.outbox)) return;
    this.#stored.outbox = outbox;
    writeStored(this.#place, this.#stored);
  }
}
