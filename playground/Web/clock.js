import { tell } from "./api.js";
import { currentLocale } from "./words.js";

/** The day on the bot's clock, and the buttons that move it on. Returns how to show the day, a new one or the same in another language. */
export function wireClock(today, buttons, lost) {
  let ahead = 0;
  const show = now => {
    if (now) ahead = Date.parse(now) - Date.now();
    const day = new Date(Date.now() + ahead);
    today.dateTime = day.toISOString();
    today.textContent = new Intl.DateTimeFormat(currentLocale(), { weekday: "short", day: "numeric", month: "long", year: "numeric" }).format(day);
  };
  for (const [days, button] of Object.entries(buttons))
    button.addEventListener("click", () => tell("clock", { days: Number(days) }).then(moved => show(moved.now)).catch(lost));
  setInterval(() => show(), 60_000);
  return { show };
}
