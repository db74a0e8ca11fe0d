import { pieces } from "../../model/links";

/** Text with its web addresses clickable; everything else stays text. */
export function Linked({ text }: { text: string }) {
  return pieces(text).map(({ text: words, href }) =>
    href ? <a href={href} target="_blank" rel="noopener noreferrer nofollow">{words}</a> : words,
  );
}
