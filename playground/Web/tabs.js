import { say } from "./words.js";

/** On a narrow screen one pane is shown at a time; the other's new messages are counted on its tab. */
export class Tabs {
  constructor(root, panes) {
    this.panes = panes;
    this.tabs = new Map([...root.querySelectorAll("[role=tab]")].map(tab => [tab.id.slice("tab-".length), tab]));
    this.unread = new Map();
    addEventListener("resize", () => this.resized());
    for (const [kind, tab] of this.tabs) {
      tab.addEventListener("click", () => this.show(kind));
      tab.addEventListener("keydown", event => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        const other = [...this.tabs.keys()].find(one => one !== kind);
        this.show(other);
        this.tabs.get(other).focus();
      });
    }
  }

  show(kind) {
    this.panes.dataset.shown = kind;
    for (const [other, tab] of this.tabs) {
      tab.setAttribute("aria-selected", other === kind);
      tab.tabIndex = other === kind ? 0 : -1;
    }
    this.count(kind, 0);
    this.onShow?.(kind);
  }

  /** A message arrived in a pane. One that is in view is not new to anybody. */
  arrived(kind) {
    if (!this.isInView(kind)) this.count(kind, (this.unread.get(kind) ?? 0) + 1);
  }

  /** The window may have become wide enough for both panes. */
  resized() {
    for (const kind of this.tabs.keys()) if (this.isInView(kind) && this.unread.get(kind)) this.count(kind, 0);
  }

  isInView(kind) {
    return this.panes.querySelector(`[data-pane=${kind}]`).checkVisibility();
  }

  count(kind, count) {
    this.unread.set(kind, count);
    const mark = this.tabs.get(kind).querySelector(".unread");
    mark.hidden = count === 0;
    say(mark, "unread", { count });
  }
}
