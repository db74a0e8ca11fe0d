import { setText } from "./dom";

const still = matchMedia("(prefers-reduced-motion: reduce)");

/** Lets text that arrives in pieces grow evenly, a little faster the further it is behind. */
export class Smooth {
  #target = "";
  #shown = 0;
  #frame = 0;
  readonly #element: HTMLElement;
  readonly #grown: () => void;

  constructor(element: HTMLElement, grown: () => void) {
    this.#element = element;
    this.#grown = grown;
  }

  grow(text: string): void {
    this.#target = text;
    if (still.matches) this.#shown = text.length;
    this.#paint();
  }

  #paint = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#shown += Math.ceil((this.#target.length - this.#shown) / 10);
    setText(this.#element, this.#target.slice(0, this.#shown));
    this.#grown();
    if (this.#shown < this.#target.length) this.#frame = requestAnimationFrame(this.#paint);
  };
}
