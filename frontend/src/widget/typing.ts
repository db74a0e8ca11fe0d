import type { Transcript, Typing } from "../model/transcript";

// People say that they type every few seconds; silence longer than this is a pause.
const FADE_MS = 6000;

/** The dots to show: the assistant's until it ends, a person's until they pause. */
export function fadingTyping(changed: () => void): (transcript: Transcript) => Typing | undefined {
  let offset = -1;
  let until = 0;
  return ({ typing }) => {
    const one = typing.find(({ who }) => who !== "customer");
    if (one?.who !== "person") return one;
    if (one.offset !== offset) {
      offset = one.offset;
      until = Date.now() + FADE_MS;
      setTimeout(changed, FADE_MS);
    }
    return Date.now() < until ? one : undefined;
  };
}
