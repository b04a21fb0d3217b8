import { ask, tell } from "./api.js";
import { el } from "./dom.js";
import { listen } from "./events.js";
import { Pane } from "./pane.js";
import { Tabs } from "./tabs.js";
import { wireClock } from "./clock.js";
import { wireTheme } from "./theme.js";
import { chooseLocale, currentLocale, say, translate } from "./words.js";

const remembered = "sambot.contact";
const byId = id => document.getElementById(id);
const connection = byId("connection");
const picker = el("select.picker", { id: "contacts", onchange: () => become(contacts.find(one => one.id === picker.value)) });
const another = say(el("button.quiet", { type: "button", id: "another", onclick: () => tell("people", {}).then(welcome).catch(lost) }), "another");
say(another, "anotherHint", {}, "wordsTitle");
say(picker, "become", {}, "wordsLabel");

const panes = {
  contact: new Pane(byId("pane-contact"), "contact", [el("div.extras", {}, picker, another)]),
  chair: new Pane(byId("pane-chair"), "chair"),
};
const tabs = new Tabs(document.querySelector(".tabs"), document.querySelector(".panes"));
tabs.onShow = kind => panes[kind].toEnd();
let contacts = [], epoch = null, stop = () => {};

wireTheme(byId("theme"));
const clock = wireClock(byId("today"), { 1: byId("day-later"), 7: byId("week-later") }, lost);
byId("language").value = currentLocale();
byId("language").addEventListener("change", event => {
  chooseLocale(event.target.value);
  clock.show();
  for (const { person } of Object.values(panes)) if (person) tell("upgrades", { person: person.id }).catch(lost);
});
byId("afresh").addEventListener("click", () => tell("afresh", {}).then(person => { contacts = []; return welcome(person); }).catch(lost));
translate(document);
start();

async function start() {
  try {
    const state = await ask("state");
    epoch = state.epoch;
    clock.show(state.now);
    contacts = state.contacts;
    panes.chair.person = state.chair;
    const before = contacts.find(one => one.id === localStorage.getItem(remembered)) ?? contacts.at(-1);
    await (before ? become(before) : tell("people", {}).then(welcome));
  } catch {
    lost();
    setTimeout(start, 1500);
  }
}

async function welcome(person) {
  contacts = [...contacts, person];
  await become(person);
}

/** Seats a contact on the left; the chair stays the chair. */
async function become(person) {
  stop();
  localStorage.setItem(remembered, person.id);
  picker.replaceChildren(...contacts.map(one => el("option", { value: one.id, selected: one.id === person.id }, one.name)));
  picker.hidden = contacts.length < 2;
  const changes = await Promise.all([panes.contact.open(person), panes.chair.open(panes.chair.person)]);
  stop = listen([person.id, panes.chair.person.id], Math.min(...changes), {
    hello(hello) {
      if (epoch !== hello.epoch) return location.reload();
      connection.hidden = true;
      document.body.dataset.connected = "true";
      for (const pane of Object.values(panes)) pane.turn(hello.running.includes(pane.person.id));
    },
    entry(entry) {
      const pane = paneOf(entry);
      if (pane?.take(entry)) tabs.arrived(pane.kind);
    },
    typing: told => paneOf(told)?.typing(true),
    turn: told => paneOf(told)?.turn(told.running),
    undelivered: told => paneOf(told)?.undelivered(told),
    lost,
  });
}

function paneOf(told) {
  return Object.values(panes).find(pane => pane.person?.id === told.person);
}

function lost() {
  delete document.body.dataset.connected;
  say(connection, "lost");
  connection.hidden = false;
}
