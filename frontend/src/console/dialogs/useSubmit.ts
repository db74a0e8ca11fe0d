import { useSignal } from "@preact/signals";

import { problem } from "../state/open";
import { dialog } from "../state/screen";

/** Runs *act* once at a time; the dialog closes when it succeeded and stays, saying why, when not. */
export function useSubmit(act: () => Promise<boolean>) {
  const busy = useSignal(false);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    problem.value = null;
    const done = await act();
    busy.value = false;
    if (done) dialog.value = null;
  }
  function press(event: KeyboardEvent): void {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) (event.currentTarget as HTMLFormElement).requestSubmit();
  }
  return { busy, submit, press };
}
