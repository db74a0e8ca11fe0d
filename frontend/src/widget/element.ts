import { Conversation } from "./conversation";
import { fill, stringsFor, type Strings } from "./strings";
import { el, icon } from "./view/dom";
import { CHAT } from "./view/icons";
import { type Panel, panel } from "./view/panel";
import { unreadCount } from "./view/rows";
import css from "./widget.css?inline";

/**
 * `<secondline-chat>`: a chat with the assistant and the people behind it.
 *
 * Attributes: `server` (origin, default this page's), `agent`, `language`, and `mode`:
 * `launcher` (default; a button that opens a window) or `page` (fills its box).
 */
export class SecondlineChat extends HTMLElement {
  #conversation: Conversation | undefined;
  #panel: Panel | undefined;
  #launcher: HTMLButtonElement | undefined;
  #strings: Strings = stringsFor("en");
  #drawing = false;

  connectedCallback(): void {
    if (this.#conversation) return this.#follow();
    const language = this.getAttribute("language") ?? navigator.language;
    const server = (this.getAttribute("server") ?? location.origin).replace(/\/$/, "");
    const options = { server, agent: this.getAttribute("agent") ?? "", language };
    this.#strings = stringsFor(language);
    this.#conversation = new Conversation(options, () => this.#changed());
    this.#build(this.#conversation, language);
    this.#follow();
  }

  disconnectedCallback(): void {
    document.removeEventListener("visibilitychange", this.#visible);
    this.#conversation?.unfollow();
  }

  open(): void {
    this.#show(true);
  }

  close(): void {
    this.#show(false);
  }

  #build(conversation: Conversation, language: string): void {
    const root = this.attachShadow({ mode: "open" });
    const paged = this.getAttribute("mode") === "page";
    adopt(root);
    this.#panel = panel(this.#strings, conversation, paged ? null : () => this.close());
    const frame = el("div", { class: paged ? "frame page" : "frame", lang: language }, this.#panel.element);
    root.append(frame);
    // A page of its own is there to be written in; on somebody else's page the focus is theirs.
    if (paged) return requestAnimationFrame(() => this.#panel?.focus()), undefined;
    const open = (): void => this.#show(this.#panel?.element.hidden !== false);
    this.#launcher = el("button", { class: "launcher", "aria-expanded": "false", onclick: open });
    this.#launcher.append(icon(CHAT), el("span", { class: "badge", test: "unread" }));
    this.#panel.element.hidden = true;
    frame.append(this.#launcher);
    frame.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
  }

  #follow(): void {
    document.addEventListener("visibilitychange", this.#visible);
    this.#visible();
  }

  // A hidden tab keeps no connection: a customer with many shop tabs has only six.
  #visible = (): void => {
    if (document.hidden) return this.#conversation?.unfollow();
    this.#conversation?.follow();
    this.#changed();
  };

  #show(open: boolean): void {
    if (!this.#panel || !this.#launcher || this.#panel.element.hidden === !open) return;
    this.#panel.element.hidden = !open;
    this.#launcher.setAttribute("aria-expanded", String(open));
    this.#draw();
    if (open) this.#panel.focus();
    else this.#launcher.focus();
  }

  #changed(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    const draw = (): void => this.#draw();
    if (document.hidden) setTimeout(draw);
    else requestAnimationFrame(draw);
  }

  #draw(): void {
    this.#drawing = false;
    const { transcript, seen } = this.#conversation ?? {};
    if (!transcript || seen === undefined) return;
    this.#panel?.render();
    const looking = !document.hidden && !this.#panel?.element.hidden;
    if (looking) this.#conversation?.markSeen();
    this.#badge(looking ? 0 : unreadCount(transcript, seen));
  }

  #badge(count: number): void {
    if (!this.#launcher) return;
    const t = this.#strings;
    const open = this.#launcher.getAttribute("aria-expanded") === "true";
    const news = count > 0 ? `, ${fill(t.unread, "n", count)}` : "";
    this.#launcher.setAttribute("aria-label", open ? t.close : t.title + news);
    const badge = this.#launcher.lastElementChild as HTMLElement;
    badge.hidden = count === 0;
    badge.textContent = count > 9 ? "9+" : String(count);
  }
}

function adopt(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

export function define(): void {
  if (!customElements.get("secondline-chat")) customElements.define("secondline-chat", SecondlineChat);
}
