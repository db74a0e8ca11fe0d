type Attributes = Record<string, string | EventListener>;

/**
 * Makes an element. A function is a listener, `test` is the hook for tests of what has no role and
 * name, and text only ever becomes text nodes.
 */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name === "test" ? "data-testid" : name, value);
  }
  element.append(...children);
  return element;
}

export function icon(path: string): SVGElement {
  const names = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(names, "svg");
  const shape = document.createElementNS(names, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Makes the children of *parent* those of *rows*, keeping the elements whose row did not change. */
export function syncRows<T extends { key: string }>(
  parent: Element,
  rows: readonly T[],
  render: (row: T) => HTMLElement,
  same: (a: T, b: T) => boolean,
): void {
  const kept = known.get(parent) ?? new Map<string, { row: unknown; element: HTMLElement }>();
  const next = new Map<string, { row: unknown; element: HTMLElement }>();
  rows.forEach((row, index) => {
    const old = kept.get(row.key);
    const element = old && same(old.row as T, row) ? old.element : render(row);
    if (old && old.element !== element) old.element.replaceWith(element);
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
    next.set(row.key, { row, element });
  });
  while (parent.children.length > rows.length) parent.lastElementChild?.remove();
  known.set(parent, next);
}

const known = new WeakMap<Element, Map<string, { row: unknown; element: HTMLElement }>>();
