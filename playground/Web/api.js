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

/** Hands the channel a file that a person sends. */
export async function tellFile(person, file) {
  const address = await new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
  return tell("files", { person, name: file.name, bytes: address.slice(address.indexOf(",") + 1) });
}

async function read(response) {
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response.json();
}
