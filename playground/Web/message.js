import { drawCard, refreshOf } from "./cards.js";
import { el } from "./dom.js";
import { toHtml } from "./markdown.js";
import { currentLocale, say } from "./words.js";

const cardType = "application/vnd.microsoft.card.adaptive";
const harmless = /^(https?:|data:)/i;

/** One message in a pane, drawn from an entry; `update` draws it again in place. `on` are the pane's own doings. */
export class Message {
  constructor(entry, person, on) {
    this.person = person;
    this.on = on;
    this.asked = new Set();
    this.element = el("article.message", { tabindex: "-1", "data-id": entry.id });
    this.draw(entry);
  }

  update(entry) {
    const changed = JSON.stringify(entry.activity) !== JSON.stringify(this.entry.activity) || entry.deleted !== this.entry.deleted;
    if (!changed) {
      this.entry = entry;
      this.drawState();
      return;
    }
    this.draw(entry);
    this.flash();
  }

  draw(entry) {
    const focused = this.element.contains(document.activeElement);
    this.entry = entry;
    const { fromBot, activity } = entry;
    const at = activity.timestamp ? new Date(activity.timestamp) : null;
    const time = el("time", at ? { datetime: at.toISOString() } : {}, at ? at.toLocaleTimeString(currentLocale(), { hour: "2-digit", minute: "2-digit" }) : "");
    this.element.classList.toggle("own", !fromBot);
    this.body = el("div.body");
    this.state = el("div.state");
    this.notice = el("div.notice", { role: "status" });
    const author = fromBot ? el("span.author", {}, "SamBot") : say(el("span.author.unseen"), "you");
    this.element.replaceChildren(
      ...(fromBot ? [el("img.avatar", { src: "/playground/web/sambot.svg", alt: "", width: "32", height: "32" })] : []),
      el("div.content", {}, el("div.meta", {}, author, time), this.body, this.notice, this.state));
    if (entry.deleted) this.body.append(say(el("p.bubble.gone"), "deleted"));
    else this.drawActivity(activity);
    this.drawState();
    if (focused) this.element.focus({ preventScroll: true });
  }

  drawActivity(activity) {
    const text = activity.text ?? "";
    if (text) this.body.append(this.bubble(text, activity));
    for (const attachment of activity.attachments ?? []) this.body.append(this.attachment(attachment));
  }

  bubble(text, activity) {
    const bubble = el("div.bubble", { dir: "auto" });
    if (this.entry.fromBot && (activity.textFormat ?? "markdown") === "markdown") {
      bubble.classList.add("marked");
      bubble.innerHTML = toHtml(text);
    } else {
      bubble.textContent = text;
    }
    return bubble;
  }

  attachment(attachment) {
    if (attachment.contentType === cardType) return this.card(attachment.content);
    const url = attachment.contentUrl ?? "";
    if (harmless.test(url) && attachment.contentType?.startsWith("image/")) return el("img.picture", { src: url, alt: attachment.name ?? "" });
    const name = attachment.name ?? attachment.contentType ?? "";
    const link = harmless.test(url) ? el("a", { href: url, download: attachment.name ?? true, target: "_blank", rel: "noopener noreferrer" }, name) : el("span", {}, name);
    return el("p.bubble.file", {}, say(el("span.label"), "attachment"), " ", link);
  }

  card(content) {
    const frame = el("div.card");
    this.show(frame, content);
    const refresh = refreshOf(content, this.person.id);
    if (refresh) this.refreshWhenSeen(frame, content, refresh);
    return frame;
  }

  show(frame, content) {
    const focused = frame.contains(document.activeElement);
    frame.classList.toggle("full", content.msteams?.width === "Full");
    frame.replaceChildren(drawCard(content, {
      execute: (action, button) => this.press(frame, action, button),
      submit: (data, button) => this.submit(data, button),
    }) ?? say(el("p.broken"), "cardBroken"));
    if (focused) this.element.focus({ preventScroll: true });
  }

  /** Asked once for each content of the card, so that a bot that updates the card on every refresh ends no browser's day. */
  refreshWhenSeen(frame, content, action) {
    const version = JSON.stringify(content);
    if (this.asked.has(version) || this.asked.size >= 5) return;
    const watch = new IntersectionObserver(async seen => {
      if (!seen.some(one => one.isIntersecting) || this.asked.has(version)) return;
      watch.disconnect();
      this.asked.add(version);
      const answer = await this.on.press(action, this.entry.id, "automatic").catch(() => null);
      if (answer?.kind !== "card" || !frame.isConnected) return;
      this.asked.add(JSON.stringify(answer.card));
      // Nobody's half-written words are replaced unasked.
      if (!frame.contains(document.activeElement)) this.show(frame, answer.card);
    }, { threshold: 0.01 });
    watch.observe(frame);
  }

  async press(frame, action, button) {
    this.tell(null);
    const done = busy(button);
    const answer = await this.on.press(action, this.entry.id, "manual").catch(() => ({ kind: "failed" }));
    done();
    if (answer.kind === "card") {
      this.asked.add(JSON.stringify(answer.card));
      if (frame.isConnected) this.show(frame, answer.card);
    } else {
      this.tell(answer);
    }
  }

  async submit(data, button) {
    this.tell(null);
    const done = busy(button);
    await this.on.submit(data, this.entry.id).catch(() => this.tell({ kind: "failed" }));
    done();
  }

  /** A small notice under the card; null takes it away. */
  tell(answer) {
    this.notice.className = "notice" + (answer ? " " + answer.kind : "");
    if (!answer) this.notice.replaceChildren();
    else if (answer.text) this.notice.replaceChildren(el("span", {}, answer.text));
    else this.notice.replaceChildren(say(el("span"), "wrong"));
  }

  drawState() {
    const { fromBot, state, note, id } = this.entry;
    this.element.dataset.state = state;
    if (fromBot) return;
    if (state === "failed") {
      this.state.replaceChildren(
        say(el("span"), "failed", { note }), " ",
        say(el("button.link", { type: "button", onclick: () => this.on.retry(id) }), "retry"));
    } else {
      const mark = el("span.tick", { role: "img" });
      say(mark, state, {}, "wordsLabel");
      this.state.replaceChildren(say(mark, state, {}, "wordsTitle"));
    }
  }

  flash() {
    this.element.classList.remove("updated");
    void this.element.offsetWidth;
    this.element.classList.add("updated");
  }
}

/** Shows a button as busy, and lets it be pressed again: Teams does not stop a double click either. */
function busy(button) {
  if (!button) return () => {};
  const count = Number(button.dataset.busy ?? 0) + 1;
  button.dataset.busy = count;
  button.setAttribute("aria-busy", "true");
  return () => {
    const left = Number(button.dataset.busy) - 1;
    button.dataset.busy = left;
    if (left <= 0) {
      delete button.dataset.busy;
      button.removeAttribute("aria-busy");
    }
  };
}
