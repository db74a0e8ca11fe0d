/** What reaches an operator who looks elsewhere: the title's count, a chime, a notification. */
import { effect, signal } from "@preact/signals";

import type { Hint } from "../../api/types";
import { lanes, sessions } from "./desk";

const STORED = "secondline.alerts";

export const alertsOn = signal(localStorage.getItem(STORED) === "on");

effect(() => {
  const waiting = lanes.value.waiting.length;
  document.title = waiting > 0 ? `(${waiting}) Secondline` : "Secondline";
});

export async function toggleAlerts(): Promise<void> {
  alertsOn.value = !alertsOn.value;
  localStorage.setItem(STORED, alertsOn.value ? "on" : "off");
  if (!alertsOn.value) return;
  // Browsers let a page make sound and ask only from a click such as this one.
  chime();
  if ("Notification" in globalThis && Notification.permission === "default") await Notification.requestPermission();
}

export function announceHandoff(hint: Hint): void {
  if (!alertsOn.value) return;
  chime();
  if (!document.hidden || !("Notification" in globalThis) || Notification.permission !== "granted") return;
  const name = sessions.peek().get(hint.session_id)?.customer_name ?? "A customer";
  new Notification(`${name} is waiting for a person`, { body: hint.preview?.text ?? "", tag: hint.session_id });
}

let audio: AudioContext | undefined;

/** Two short soft tones, a fifth apart. */
function chime(): void {
  const sound = (audio ??= new AudioContext());
  [587.33, 880].forEach((frequency, index) => {
    const start = sound.currentTime + index * 0.14;
    const tone = new OscillatorNode(sound, { frequency, type: "sine" });
    const volume = new GainNode(sound, { gain: 0 });
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(0.12, start + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
    tone.connect(volume).connect(sound.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  });
}
