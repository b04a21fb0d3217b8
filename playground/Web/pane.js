import { tell, tellFile } from "./api.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { Message } from "./message.js";
import { say } from "./words.js";

const typingLasts = 6000;

/** One person's chat with the bot. */
export class Pane {
  constructor(root, kind, extras = []) {
    this.kind = kind;
    this.root = root;
    this.messages = new Map();
    this.name = el("h2.name", { id: "name-" + kind });
    this.initials = el("span.initials", { "aria-hidden": "true" });
    this.log = el("div.log", { role: "log", tabindex: "0", "data-transcript": kind });
    this.empty = say(el("p.empty"), kind === "chair" ? "emptyChair" : "emptyContact");
    this.list = el("div.list", {}, this.empty);
    this.log.append(this.list);
    this.newer = say(el("button.newer", { type: "button", hidden: true, onclick: () => this.toEnd() }), "newer");
    this.dots = el("div.dots", { role: "status" });
    this.suggestions = el("div.suggestions", { role: "group" });
    say(this.suggestions, "suggestions", {}, "wordsLabel");
    this.composer = new Composer(kind, text => this.say(text), kind === "contact" ? file => tellFile(this.person.id, file) : null);
    const role = el("p.role", {}, say(el("span.who"), kind), " · ", say(el("span"), kind + "Role"));
    root.append(
      el("header.person", {}, this.initials, el("div.names", {}, this.name, role), ...extras),
      el("div.logframe", {}, this.log, this.newer), this.dots, this.suggestions, this.composer.element);
    this.isFollowing = true;
    this.log.addEventListener("scroll", () => {
      this.isFollowing = this.atEnd();
      if (this.isFollowing) this.newer.hidden = true;
    });
    // Another width breaks the lines elsewhere. Who was at the end stays there.
    new ResizeObserver(() => { if (this.isFollowing) this.toEnd(); }).observe(this.log);
  }

  /** Seats a person, and shows their transcript. Returns the number of the newest change that it holds. */
  async open(person) {
    this.person = person;
    this.name.textContent = person.name;
    this.initials.textContent = person.name.split(" ").filter(Boolean).map(part => part[0]).filter((_, index, all) => index === 0 || index === all.length - 1).join("").toUpperCase();
    say(this.log, "transcript", { name: person.name }, "wordsLabel");
    this.composer.address(person);
    this.log.setAttribute("aria-busy", "true");
    this.messages.clear();
    this.list.replaceChildren(this.empty);
    this.suggestions.replaceChildren();
    this.turn(false);
    const opened = await tell("open", { person: person.id });
    for (const entry of opened.transcript) this.take(entry, false);
    this.turn(opened.running);
    this.toEnd();
    this.log.removeAttribute("aria-busy");
    return opened.changed;
  }

  /** An entry is new or has changed. Returns whether it is a new message of the bot. */
  take(entry, live = true) {
    const known = this.messages.get(entry.id);
    if (entry.hidden) {
      known?.element.remove();
      this.messages.delete(entry.id);
      return false;
    }
    if (known && known.entry.changed >= entry.changed) return false;
    const follow = this.atEnd() || (live && !entry.fromBot && !known);
    if (known) known.update(entry);
    else this.add(entry);
    if (entry.fromBot && !known) this.typing(false);
    if (entry.fromBot && !known) this.suggest(entry.activity.suggestedActions?.actions ?? []);
    if (follow) this.toEnd();
    else if (!known) this.newer.hidden = false;
    return live && entry.fromBot && !known;
  }

  add(entry) {
    this.empty.remove();
    const message = new Message(entry, this.person, {
      press: (action, replyToId, trigger) => tell("invokes", { person: this.person.id, replyToId, trigger, action }),
      submit: (data, replyToId) => this.submit(data, replyToId),
      retry: id => tell("retry", { person: this.person.id, id }).catch(() => {}),
    });
    this.messages.set(entry.id, message);
    message.position = entry.position;
    const before = [...this.messages.values()].filter(other => other.position > entry.position).sort((a, b) => a.position - b.position)[0];
    this.list.insertBefore(message.element, before?.element ?? null);
  }

  async say(text) {
    this.suggestions.replaceChildren();
    await tell("messages", { person: this.person.id, text });
  }

  /** Action.Submit, with Teams' own ways of it (`msteams.type`). */
  async submit(data, replyToId) {
    const { msteams, ...value } = data;
    if (msteams?.type === "imBack") return this.say(String(msteams.value ?? ""));
    const body = { person: this.person.id, replyToId, value: msteams?.type === "messageBack" ? msteams.value ?? value : value };
    if (msteams?.type === "messageBack") body.text = msteams.text ?? msteams.displayText;
    await tell("messages", body);
  }

  suggest(actions) {
    this.suggestions.replaceChildren(...actions.filter(action => action.type === "imBack" || action.type === "messageBack").map(action =>
      el("button.quiet", { type: "button", onclick: () => this.say(String(action.value ?? action.title)).catch(() => {}) }, action.title)));
  }

  typing(on) {
    clearTimeout(this.typingEnds);
    this.isTyping = on;
    if (on) this.typingEnds = setTimeout(() => this.typing(false), typingLasts);
    this.showDots();
  }

  turn(running) {
    this.isRunning = running;
    this.showDots();
  }

  undelivered({ replyToId }) {
    this.messages.get(replyToId)?.tell({ kind: "failed" });
  }

  showDots() {
    const busy = this.isTyping || this.isRunning;
    if (busy === this.dots.classList.contains("on")) return;
    this.dots.classList.toggle("on", busy);
    this.dots.replaceChildren(...(busy ? [el("span.three", { "aria-hidden": "true" }, el("i"), el("i"), el("i")), say(el("span"), "typing")] : []));
  }

  atEnd() {
    return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 80;
  }

  toEnd() {
    this.newer.hidden = true;
    this.isFollowing = true;
    this.log.scrollTop = this.log.scrollHeight;
  }
}
