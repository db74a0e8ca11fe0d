/**
 * Cuts *text* into before, within and after *span*, which counts characters as Unicode does;
 * JavaScript counts an emoji twice. A span that is not in the text marks nothing.
 */
export function cutAt(text: string, span: readonly [number, number] | null | undefined): [string, string, string] {
  const [start, end] = span ?? [0, 0];
  const letters = end > start ? Array.from(text) : [];
  if (start < 0 || end > letters.length || end <= start) return [text, "", ""];
  return [letters.slice(0, start).join(""), letters.slice(start, end).join(""), letters.slice(end).join("")];
}
