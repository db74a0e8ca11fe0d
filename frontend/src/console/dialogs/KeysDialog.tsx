import { SHORTCUTS } from "../shortcuts";
import { Modal } from "./Modal";

export function KeysDialog() {
  return (
    <Modal title="Keyboard shortcuts" name="keys">
      <dl class="keys">
        {SHORTCUTS.map(([keys, words]) => (
          <div key={words}>
            <dt>{keys.map((one) => <kbd key={one}>{one}</kbd>)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
