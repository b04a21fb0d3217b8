import { el } from "./dom.js";
import { say } from "./words.js";

/** Where a person types: Enter sends, Shift+Enter starts a new line. What could not be sent stays there. */
export class Composer {
  constructor(kind, send) {
    this.send = send;
    const id = "say-" + kind;
    this.label = el("label.unseen", { for: id });
    this.input = el("textarea", { id, rows: "1", autocomplete: "off", oninput: () => this.fit(), onkeydown: event => this.key(event) });
    this.problem = el("p.problem", { role: "alert" });
    const button = el("button.send", { type: "submit" });
    button.append(arrow());
    say(button, "send", {}, "wordsLabel");
    say(button, "send", {}, "wordsTitle");
    say(this.input, "placeholder", {}, "wordsPlaceholder");
    this.element = el("form.composer", { onsubmit: event => this.submit(event) }, this.problem, this.label, el("div.line", {}, this.input, button));
  }

  address(person) {
    say(this.label, "composer", { name: person.name });
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.element.requestSubmit();
  }

  async submit(event) {
    event.preventDefault();
    const text = this.input.value;
    if (!text.trim()) return;
    this.input.value = "";
    this.fit();
    this.problem.replaceChildren();
    try {
      await this.send(text);
    } catch {
      this.input.value = this.input.value ? text + "\n" + this.input.value : text;
      this.fit();
      this.problem.replaceChildren(say(el("span"), "notSent"));
    }
  }

  fit() {
    this.input.style.height = "auto";
    this.input.style.height = Math.min(this.input.scrollHeight + 2, 180) + "px";
  }
}

function arrow() {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", "M2.7 2.7a.7.7 0 0 1 .8-.1l14 7a.5.5 0 0 1 0 .9l-14 7a.7.7 0 0 1-1-.8L4.3 10.500 10 10 4.300 9.500 2.500 3.400a.7.7 0 0 1 .2-.7z");
  svg.append(path);
  return svg;
}
