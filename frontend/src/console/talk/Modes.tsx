import { mode, type Mode } from "../state/screen";

const MODES: { name: Mode; label: string; shortcut?: string }[] = [
  { name: "reply", label: "Reply", shortcut: "R" },
  { name: "assistant", label: "As the assistant" },
  { name: "note", label: "Note", shortcut: "N" },
];

export function Modes() {
  return (
    <div class="modes" role="radiogroup" aria-label="Write as" data-testid="modes">
      {MODES.map(({ name, label, shortcut }) => (
        <label key={name} class={mode.value === name ? "on" : ""}>
          <input
            type="radio"
            name="mode"
            value={name}
            checked={mode.value === name}
            onChange={() => (mode.value = name)}
            data-testid={`mode-${name}`}
          />
          {label}
          {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
        </label>
      ))}
    </div>
  );
}
