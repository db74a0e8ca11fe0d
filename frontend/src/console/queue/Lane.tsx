import { useSignal } from "@preact/signals";

import { Icon } from "../parts/Icon";
import { type LaneName, lanes, loaded } from "../state/desk";
import { Row } from "./Row";

export function Lane({ name, title, empty }: { name: LaneName; title: string; empty: string }) {
  const folded = useSignal(false);
  const rows = lanes.value[name];
  const id = `lane-${name}`;
  return (
    <section class={`lane ${name}`} data-testid={id}>
      <h2>
        <button aria-expanded={!folded.value} aria-controls={id} onClick={() => (folded.value = !folded.value)}>
          <Icon name="chevron" />
          {title}
          <span class="count" data-testid={`${id}-count`}>{rows.length}</span>
        </button>
      </h2>
      <ul id={id} hidden={folded.value} aria-label={title}>
        {rows.map((session) => (
          <Row key={session.id} session={session} lane={name} />
        ))}
        {rows.length === 0 && loaded.value && empty && <li class="none">{empty}</li>}
      </ul>
    </section>
  );
}
