/** The script other pages load: defines the element and, unless the page has its own, adds a launcher. */
import { define } from "./element";

// Only while the script first runs does the document say which one it is.
const script = document.currentScript as HTMLScriptElement | null;

define();
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", addLauncher);
else addLauncher();

function addLauncher(): void {
  if (!script || document.querySelector("secondline-chat")) return;
  const chat = document.createElement("secondline-chat");
  chat.setAttribute("server", new URL(script.src).origin);
  for (const name of ["agent", "language"]) {
    const value = script.dataset[name];
    if (value) chat.setAttribute(name, value);
  }
  document.body.append(chat);
}
