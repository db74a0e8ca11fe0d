import type { Speaker } from "../../model/item";
import { Icon } from "./Icon";

export function Avatar({ speaker, name }: { speaker: Speaker; name: string }) {
  const assistant = speaker === "assistant" || speaker === "person_as_assistant";
  return (
    <span class={`avatar ${speaker}`} aria-hidden="true">
      {assistant ? <Icon name="ai" /> : initials(name)}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => Array.from(word ?? "")[0] ?? "");
  return letters.join("").toUpperCase() || "?";
}
