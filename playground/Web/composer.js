import { el } from "./dom.js";
import { say } from "./words.js";

/** Where a person types: Enter sends, Shift+Enter starts a new line. What could not be sent stays there. */
export class Composer {
  constructor(kind, send, sendFile = null) {
    this.send = send;
    this.sendFile = sendFile;
    const id = "say-" + kind;
    this.label = el("label.unseen", { for: id });
    this.input = el("textarea", { id, rows: "1", autocomplete: "off", oninput: () => this.fit(), onkeydown: event => this.key(event), onpaste: event => this.paste(event) });
    this.problem = el("p.problem", { role: "alert" });
    const button = el("button.send", { type: "submit" });
    button.append(arrow());
    say(button, "send", {}, "wordsLabel");
    say(button, "send", {}, "wordsTitle");
    say(this.input, "placeholder", {}, "wordsPlaceholder");
    this.element = el("form.composer", { onsubmit: event => this.submit(event) }, this.problem, this.label, el("div.line", {}, ...(sendFile ? this.attaching(kind) : []), this.input, button));
  }

  /** The button that chooses files. */
  attaching(kind) {
    const files = el("input", { type: "file", id: "file-" + kind, multiple: true, hidden: true, onchange: () => { this.files([...files.files]); files.value = ""; } });
    const attach = el("button.send.attach", { type: "button", onclick: () => files.click() });
    attach.append(drawing("M12.500 5.200 7 10.700a1.500 1.500 0 0 0 2.100 2.100l5.700-5.700a3 3 0 0 0-4.300-4.300L4.600 8.700a4.500 4.500 0 0 0 6.400 6.400l4.800-4.800.9.9-4.800 4.800a5.800 5.800 0 0 1-8.200-8.200l5.900-5.900a4.300 4.300 0 0 1 6.100 6.100L10 13.700a2.800 2.800 0 0 1-3.900-3.900l5.500-5.500z"));
    say(attach, "attach", {}, "wordsLabel");
    say(attach, "attach", {}, "wordsTitle");
    return [attach, files];
  }

  paste(event) {
    const files = [...event.clipboardData?.files ?? []];
    if (!this.sendFile || files.length === 0) return;
    event.preventDefault();
    this.files(files);
  }

  async files(files) {
    this.problem.replaceChildren();
    for (const file of files) {
      await this.sendFile(file).catch(() => this.problem.replaceChildren(say(el("span"), "notSentFile", { name: file.name })));
    }
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

const arrow = () => drawing("M2.7 2.7a.7.7 0 0 1 .8-.1l14 7a.5.5 0 0 1 0 .9l-14 7a.7.7 0 0 1-1-.8L4.3 10.500 10 10 4.300 9.500 2.500 3.400a.7.7 0 0 1 .2-.7z");

function drawing(line) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", line);
  svg.append(path);
  return svg;
}
