import { Component } from "preact";

import type { Item } from "../../model/item";
import { Icon } from "../parts/Icon";
import { Linked } from "../parts/Linked";
import { clockTime, commandWords, reasonWords } from "../parts/words";
import { BubbleLine } from "./BubbleLine";
import { ToolLine } from "./ToolLine";

interface Props {
  item: Item;
  before: Item | undefined;
  customer: string;
}

/** One line of the log. Items never change in place, so an old one needs no second look. */
export class Line extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.item !== this.props.item || next.before !== this.props.before || next.customer !== this.props.customer;
  }

  override render({ item, before, customer }: Props) {
    switch (item.type) {
      case "bubble":
        return <BubbleLine bubble={item} before={before} customer={customer} />;
      case "tool":
        return <ToolLine card={item} />;
      case "note":
        return (
          <div class="note" data-offset={item.offset} data-testid="note">
            <p class="who">
              <Icon name="note" /> {item.author} · {item.to === "ai" ? "for the assistant" : "internal note"}
              <time>{clockTime(item.at)}</time>
            </p>
            <p class="note-text" dir="auto"><Linked text={item.text} /></p>
          </div>
        );
      case "notice":
        return (
          <p class="notice" data-offset={item.offset} data-testid="notice" data-notice={item.notice}>
            <span class={item.notice === "offer" ? "" : "hidden"}>{item.notice === "offer" ? "Offered a person: " : "The customer was told: "}</span>
            <q dir="auto">{item.text}</q>
          </p>
        );
      case "owner":
        return (
          <p class="change" data-offset={item.offset} data-testid="owner-change" data-command={item.command}>
            <span>
              {commandWords(item.command, item.owner, item.by)}
              {item.reason && item.command === "escalate" && <em> · {reasonWords(item.reason)}</em>}
              <time>{clockTime(item.at)}</time>
            </span>
          </p>
        );
      case "blocked":
        return (
          <details class="blocked" data-offset={item.offset} data-testid="blocked">
            <summary><Icon name="blocked" /> An assistant reply was held back</summary>
            <p>{item.reason}</p>
            {item.text && <blockquote dir="auto">{item.text}</blockquote>}
          </details>
        );
    }
  }
}
