import { de } from "./de";
import { en, type Strings } from "./en";
import { es } from "./es";

export type { Strings } from "./en";

const LANGUAGES: Record<string, Strings> = { de, en, es };

/** The table for a language tag such as `de-AT`; English where there is none. */
export function stringsFor(language: string): Strings {
  return LANGUAGES[language.slice(0, 2).toLowerCase()] ?? en;
}

export function fill(template: string, name: string, value: string | number): string {
  return template.replace(`{${name}}`, () => String(value));
}
