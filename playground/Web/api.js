import { currentLocale } from "./words.js";

const timezone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asks the channel; throws when it cannot be reached or says no. */
export async function ask(path) {
  return read(await fetch("/playground/" + path));
}

/** Tells the channel something, with the page's language and time zone. */
export async function tell(path, body) {
  return read(await fetch("/playground/" + path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...body, locale: currentLocale(), timezone }),
  }));
}

async function read(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}
