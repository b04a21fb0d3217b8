// Every word of the page itself. What the bot says comes from the bot.
const nl = {
  tagline: "Wie een gesprek met de voorzitter wil, vertelt eerst wat hij of zij komt brengen.",
  howto: "Speel hier beide kanten: links vraagt, rechts beslist.",
  tools: "Instellingen", language: "Taal", theme: "Licht of donker", panes: "Wie je bent",
  afresh: "Opnieuw beginnen", afreshHint: "Beide gesprekken leegmaken en als nieuw contact beginnen. SamBot zelf vergeet niets.",
  dayLater: "Dag later", weekLater: "Week later", laterHint: "De klok van SamBot verder zetten, om te zien wat de tijd doet. Terug kan niet.",
  contact: "Contact", chair: "Voorzitter",
  contactRole: "vraagt een gesprek aan", chairRole: "beslist over verzoeken",
  another: "Ander contact", anotherHint: "Verdergaan als iemand die SamBot nog niet kent", become: "Contact kiezen",
  emptyContact: "SamBot begroet je zo.", emptyChair: "Hier komen de verzoeken binnen, elk op één kaart.",
  transcript: "Gesprek van {name} met SamBot", composer: "Bericht van {name} aan SamBot", placeholder: "Typ een bericht", send: "Versturen", attach: "Bestand meesturen", notSentFile: "‘{name}’ kon niet worden verstuurd.",
  you: "Jij", typing: "SamBot is bezig…", delivered: "Bezorgd", sending: "Wordt bezorgd…", newer: "Nieuwe berichten",
  failed: "Niet bezorgd: {why}.", retry: "Opnieuw proberen", deleted: "Dit bericht is verwijderd.", updated: "Bijgewerkt",
  wrong: "Er is iets misgegaan. Probeer het opnieuw.", notSent: "Je bericht staat nog hieronder: SamBot is nu niet bereikbaar.",
  lost: "SamBot is even niet bereikbaar. Zodra hij er weer is, gaat alles hier vanzelf verder.",
  unread: "{count} nieuw", cardBroken: "Deze kaart kan niet worden getoond.", suggestions: "Voorgestelde antwoorden", attachment: "Bijlage",
  why_timeout: "SamBot antwoordde niet op tijd", why_unreachable: "SamBot is niet bereikbaar", why_status: "SamBot gaf fout {status}",
  why_auth: "SamBot vraagt om een aanmelding ({status}); de Playground werkt zonder MicrosoftAppId",
};
const en = {
  tagline: "Whoever wants a talk with the chair first says what they will bring.",
  howto: "Play both sides here: the left asks, the right decides.",
  tools: "Settings", language: "Language", theme: "Light or dark", panes: "Who you are",
  afresh: "Start afresh", afreshHint: "Clear both conversations and begin as a new contact. SamBot itself forgets nothing.",
  dayLater: "Day later", weekLater: "Week later", laterHint: "Move SamBot’s clock on, to see what time brings. It cannot go back.",
  contact: "Contact", chair: "Chair",
  contactRole: "asks for a talk", chairRole: "decides on requests",
  another: "Another contact", anotherHint: "Go on as somebody whom SamBot does not know yet", become: "Choose a contact",
  emptyContact: "SamBot is about to greet you.", emptyChair: "Requests arrive here, each on one card.",
  transcript: "Conversation of {name} with SamBot", composer: "Message from {name} to SamBot", placeholder: "Type a message", send: "Send", attach: "Send a file", notSentFile: "‘{name}’ could not be sent.",
  you: "You", typing: "SamBot is busy…", delivered: "Delivered", sending: "Being delivered…", newer: "New messages",
  failed: "Not delivered: {why}.", retry: "Try again", deleted: "This message has been deleted.", updated: "Updated",
  wrong: "Something went wrong. Please try again.", notSent: "Your message is still below: SamBot cannot be reached now.",
  lost: "SamBot cannot be reached for the moment. As soon as it is back, everything here goes on by itself.",
  unread: "{count} new", cardBroken: "This card cannot be shown.", suggestions: "Suggested answers", attachment: "Attachment",
  why_timeout: "SamBot did not answer in time", why_unreachable: "SamBot cannot be reached", why_status: "SamBot answered with error {status}",
  why_auth: "SamBot asks for a sign-in ({status}); the Playground works without MicrosoftAppId",
};

let locale = (localStorage.getItem("sambot.locale") ?? navigator.language).startsWith("en") ? "en-GB" : "nl-NL";

export const currentLocale = () => locale;

export function chooseLocale(chosen) {
  locale = chosen;
  localStorage.setItem("sambot.locale", chosen);
  translate(document);
}

export function word(key, values = {}) {
  const text = (locale === "en-GB" ? en : nl)[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Why a message was not delivered, from the note that the channel keeps. */
export function why(note) {
  if (note === "timeout" || note === "unreachable") return word("why_" + note);
  return word(note === "401" || note === "403" ? "why_auth" : "why_status", { status: note });
}

/** Gives an element a text that follows the language. `as` is "words" (its text), "wordsLabel", "wordsTitle" or "wordsPlaceholder". */
export function say(element, key, values = {}, as = "words") {
  element.dataset[as] = key;
  element.dataset[as + "Values"] = JSON.stringify(values);
  apply(element, as);
  return element;
}

export function translate(root) {
  document.documentElement.lang = locale.slice(0, 2);
  for (const as of ["words", "wordsLabel", "wordsTitle", "wordsPlaceholder"]) {
    const attribute = "data-" + as.replace(/[A-Z]/g, letter => "-" + letter.toLowerCase());
    for (const element of root.querySelectorAll(`[${attribute}]`)) apply(element, as);
  }
}

function apply(element, as) {
  const values = JSON.parse(element.dataset[as + "Values"] ?? "{}");
  const text = word(element.dataset[as], values.note === undefined ? values : { ...values, why: why(values.note) });
  if (as === "wordsLabel") element.setAttribute("aria-label", text);
  else if (as === "wordsTitle") element.title = text;
  else if (as === "wordsPlaceholder") element.placeholder = text;
  else element.textContent = text;
}
