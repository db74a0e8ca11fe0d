/** The sheet behind `?`; keys.ts is what acts on them. */
export const SHORTCUTS: [string[], string][] = [
  [["J", "K"], "Next, previous conversation"],
  [["Enter"], "Open it"],
  [["T"], "Take over"],
  [["R"], "Reply"],
  [["N"], "Write a note"],
  [["B"], "Return to the assistant"],
  [["E"], "Resolve"],
  [["M"], "Transfer"],
  [["Ctrl or ⌘", "Enter"], "Send"],
  [["Esc"], "Leave the text field, close a dialog"],
  [["?"], "This sheet"],
];
