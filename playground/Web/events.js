/**
 * Listens to the channel for some people. The browser comes back by itself and says what it heard last;
 * where it gives up (an answer that is not a stream), this tries again. Returns a function that stops.
 */
export function listen(people, after, on) {
  let source, again, stopped = false, last = after;
  const open = () => {
    const query = people.map(id => "person=" + encodeURIComponent(id)).join("&");
    source = new EventSource(`/playground/events?${query}&after=${last}`);
    source.addEventListener("hello", event => on.hello(JSON.parse(event.data)));
    source.addEventListener("entry", event => {
      last = Math.max(last, Number(event.lastEventId));
      on.entry(JSON.parse(event.data));
    });
    for (const name of ["typing", "turn", "undelivered"])
      source.addEventListener(name, event => on[name](JSON.parse(event.data)));
    source.addEventListener("error", () => {
      if (stopped) return;
      on.lost();
      if (source.readyState === EventSource.CLOSED) again = setTimeout(open, 1500);
    });
  };
  open();
  return () => {
    stopped = true;
    clearTimeout(again);
    source.close();
  };
}
