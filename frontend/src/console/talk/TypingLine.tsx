import { useEffect } from "preact/hooks";
import { useSignal } from "@preact/signals";

import type { Typing } from "../../model/transcript";
import { transcript } from "../state/open";

// People say that they type every few seconds; silence longer than this is a pause.
const FADE_MS = 6000;

// What a log that is read later says about typing is history; clocks may differ by some seconds.
const HISTORY_MS = 20_000;

export function TypingLine({ customer }: { customer: string }) {
  return (
    <div class="typing" data-testid="typing">
      {transcript.value.typing.map((typing) => (
        <Writer key={typing.who} typing={typing} customer={customer} />
      ))}
    </div>
  );
}

function Writer({ typing, customer }: { typing: Typing; customer: string }) {
  const faded = useSignal(false);
  useEffect(() => {
    faded.value = typing.who !== "assistant" && Date.now() - Date.parse(typing.at) > HISTORY_MS;
    if (typing.who === "assistant") return;
    const timer = setTimeout(() => (faded.value = true), FADE_MS);
    return () => clearTimeout(timer);
  }, [typing.offset]);
  if (faded.value) return null;
  return <p>{words(typing, customer)}<i /><i /><i /></p>;
}

function words({ who, name, stage }: Typing, customer: string): string {
  if (who === "customer") return `${customer} is typing`;
  if (who === "person") return `${name || "A colleague"} is typing`;
  return stage ? `Assistant: ${stage.replace(/[.…]+$/, "").toLowerCase()}` : "The assistant is writing";
}
