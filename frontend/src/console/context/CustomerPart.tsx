import type { Session } from "../../api/types";
import { customerName } from "../parts/words";

export function CustomerPart({ session }: { session: Session }) {
  const { channel, language, creation_utc, metadata, customer_id } = session;
  const began = new Date(creation_utc).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  const rows: [string, string][] = [
    ["Name", customerName(session)],
    ["Channel", channel],
    ["Language", languageName(language)],
    ["Began", began],
    ["Customer", customer_id],
    ...Object.entries(metadata).map(([name, value]): [string, string] => [name, plainValue(value)]),
  ];
  return (
    <section data-testid="context-customer">
      <h2>Customer</h2>
      <dl class="table">
        {rows.map(([name, value]) => (
          <div key={name}><dt>{name}</dt><dd dir="auto">{value}</dd></div>
        ))}
      </dl>
    </section>
  );
}

function languageName(tag: string | null): string {
  if (!tag) return "–";
  try {
    return new Intl.DisplayNames(undefined, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function plainValue(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
