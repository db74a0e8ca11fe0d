import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { useSignal } from "@preact/signals";

import type { Session } from "../../api/types";
import { Icon } from "../parts/Icon";
import { customerName, dayOf } from "../parts/words";
import { transcript } from "../state/open";
import { flash } from "../state/screen";
import { Announcer } from "./Announcer";
import { Line } from "./Line";
import { Outbox } from "./Outbox";
import { lightUp } from "./lightUp";
import { TypingLine } from "./TypingLine";

// Further from the end than this, the operator is reading and must not be moved.
const NEAR_PX = 90;

export function Transcript({ session }: { session: Session }) {
  const box = useRef<HTMLDivElement>(null);
  const away = useSignal(false);
  const state = transcript.value;
  const asked = flash.value;

  useLayoutEffect(() => {
    if (!away.peek()) toEnd(box.current);
  }, [state]);
  useEffect(() => {
    if (asked && box.current) lightUp(box.current, asked.offset);
  }, [asked]);
  // The composer grows and windows change size: who was at the end stays there.
  useEffect(() => {
    if (!box.current) return;
    const watcher = new ResizeObserver(() => !away.peek() && toEnd(box.current));
    watcher.observe(box.current);
    return () => watcher.disconnect();
  }, []);

  const items = state.items;
  return (
    <div class="thread-frame">
      <div
        class="thread"
        role="log"
        aria-live="off"
        aria-label={`Conversation with ${customerName(session)}`}
        tabIndex={0}
        ref={box}
        onScroll={() => (away.value = !isNearEnd(box.current))}
        data-testid="transcript"
      >
        {items.length === 0 && <p class="none">No messages yet.</p>}
        {items.map((item, index) => {
          const before = items[index - 1];
          const day = dayOf(item.at);
          const newDay = !before || dayOf(before.at) !== day;
          return [
            newDay && <p class="day" key={`day-${item.key}`}>{day}</p>,
            <Line key={item.key} item={item} before={newDay ? undefined : before} customer={customerName(session)} />,
          ];
        })}
        <Outbox session={session.id} />
        <TypingLine customer={customerName(session)} />
      </div>
      {away.value && (
        <button class="to-end" onClick={() => toEnd(box.current)} data-testid="to-end">
          <Icon name="down" /> Latest
        </button>
      )}
      <Announcer customer={customerName(session)} />
    </div>
  );
}

function isNearEnd(box: HTMLElement | null): boolean {
  return !box || box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
}

function toEnd(box: HTMLElement | null): void {
  if (box) box.scrollTop = box.scrollHeight;
}
