/** Brings the line of *offset* into view and lights it up; a hidden event's neighbour stands for it. */
export function lightUp(box: HTMLElement, offset: number): void {
  const lines = Array.from(box.querySelectorAll<HTMLElement>("[data-offset]"));
  const line = lines.findLast((one) => Number(one.dataset.offset) <= offset) ?? lines[0];
  if (!line) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  line.scrollIntoView({ block: "center", behavior: calm ? "instant" : "smooth" });
  line.classList.remove("flash");
  // In the next frame, so that the animation starts over where the same line is asked for twice.
  requestAnimationFrame(() => line.classList.add("flash"));
}
