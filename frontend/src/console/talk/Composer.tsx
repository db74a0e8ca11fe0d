import { useEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";

import type { Session } from "../../api/types";
import { byteLength, MESSAGE_BYTES } from "../../model/limits";
import { isMine } from "../state/desk";
import { draftsChanged, readDraft, writeDraft } from "../state/drafts";
import { mode } from "../state/screen";
import { leaveNote, say, tellTyping } from "../state/sending";
import { Modes } from "./Modes";
import { SuggestedReply } from "./SuggestedReply";

export const COMPOSER_ID = "composer";

export function Composer({ session }: { session: Session }) {
  const kind = mode.value === "note" ? "note" : "reply";
  const text = useSignal("");
  const input = useRef<HTMLTextAreaElement>(null);
  const mine = isMine(session);
  const shut = mode.value !== "note" && session.owner.kind === "operator" && !mine;
  const tooLong = byteLength(text.value) > MESSAGE_BYTES;

  // Speaking under the assistant's name is chosen for one conversation, for as long as one has it.
  useEffect(() => {
    if (mode.peek() === "assistant") mode.value = "reply";
  }, [session.id]);
  useEffect(() => {
    if (!mine && mode.peek() === "assistant") mode.value = "reply";
  }, [mine]);

  const version = draftsChanged.value;
  useEffect(() => {
    text.value = readDraft(session.id, kind);
  }, [session.id, kind, version]);
  useEffect(() => {
    if (!input.current) return;
    input.current.style.height = "auto";
    input.current.style.height = `${input.current.scrollHeight}px`;
  }, [text.value]);

  function write(value: string): void {
    text.value = value;
    writeDraft(session.id, kind, value);
    if (value && kind === "reply" && mine) tellTyping(session.id);
  }

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const words = text.value.trim();
    if (!words || shut || tooLong) return;
    write("");
    input.current?.focus();
    if (mode.value === "reply") say(session.id, "human_agent", words);
    else if (mode.value === "assistant") say(session.id, "human_agent_on_behalf_of_ai_agent", words);
    else if (!(await leaveNote(session.id, words))) write(words);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
    if (event.key === "Escape") input.current?.blur();
  }

  return (
    <form class={`composer ${mode.value}`} onSubmit={submit} aria-label="Write" data-testid="composer">
      <div class="composer-head">
        <Modes />
        {mine && kind === "reply" && text.value === "" && <SuggestedReply session={session} />}
      </div>
      <textarea
        id={COMPOSER_ID}
        ref={input}
        rows={2}
        dir="auto"
        aria-label={LABELS[mode.value]}
        placeholder={shut ? "" : LABELS[mode.value]}
        disabled={shut}
        value={text.value}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={press}
        data-testid="composer-input"
      />
      <div class="composer-foot">
        <p class={tooLong ? "bad" : ""} data-testid="composer-hint">{tooLong ? tooLongLine(text.value) : hint(session, mine, shut)}</p>
        <button class="button primary" disabled={!text.value.trim() || shut || tooLong} data-testid="composer-send">
          {mode.value === "note" ? "Save note" : mine ? "Send" : "Take over and send"}
          <kbd aria-hidden="true">{MAC ? "⌘" : "Ctrl"} ↵</kbd>
        </button>
      </div>
    </form>
  );
}

const MAC = navigator.userAgent.includes("Mac");

const LABELS = {
  reply: "Reply to the customer",
  assistant: "Write as the assistant",
  note: "Note for colleagues; the customer never sees it",
};

function hint({ owner, closed }: Session, mine: boolean, shut: boolean): string {
  if (shut) return `${owner.display_name ?? "A colleague"} has this conversation. You can leave a note.`;
  if (mode.value === "note") return "Only colleagues see this.";
  if (mode.value === "assistant" && mine) return "The customer sees the assistant’s name; yours is kept in the log.";
  if (mine) return "";
  if (closed) return "Your reply reopens this conversation and takes it over.";
  return owner.kind === "queue" ? "Your reply takes this conversation." : "Your reply takes over from the assistant.";
}

function tooLongLine(text: string): string {
  return `Too long: ${(byteLength(text) / 1024).toFixed(1)} KB of at most 32 KB.`;
}
