export interface Piece {
  text: string;
  href?: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"']+/gi;

/** Cuts text at its web addresses. Only http and https: nothing else is safe to click. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTail(match[0]);
    if (!URL.canParse(address)) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** The sentence's own punctuation is not part of the address, nor is a bracket it did not open. */
function withoutTail(address: string): string {
  const cut = address.replace(/[.,;:!?…”’»]+$/u, "");
  return cut.endsWith(")") && !cut.includes("(") ? withoutTail(cut.slice(0, -1)) : cut;
}
