import { hostConfig } from "./host-config.js";
import { toHtml } from "./markdown.js";

const { AdaptiveCard, HostConfig, SerializationContext, Versions, ExecuteAction, SubmitAction, OpenUrlAction } = window.AdaptiveCards;
const config = new HostConfig(hostConfig);
const harmless = /^(https?:|mailto:)/i;
let drawnCards = 0;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

/**
 * Draws an Adaptive Card. `on.execute(action, button)` and `on.submit(data, button)` are called once the inputs are valid.
 * Returns null for a card that cannot be drawn.
 */
export function drawCard(content, on) {
  const card = new AdaptiveCard();
  const prefix = `card${++drawnCards}-`;
  card.hostConfig = config;
  card.onExecuteAction = action => {
    const button = action.renderedElement ?? null;
    if (action instanceof ExecuteAction) on.execute(executed(action), button);
    else if (action instanceof SubmitAction) on.submit(action.data ?? {}, button);
    else if (action instanceof OpenUrlAction && harmless.test(action.url ?? "")) window.open(action.url, "_blank", "noopener,noreferrer");
  };
  card.onInlineCardExpanded = (action, expanded) => {
    const unfolded = action.card?.renderedElement;
    if (!expanded || !unfolded) return;
    own(unfolded, prefix);
    requestAnimationFrame(() => unfolded.scrollIntoView({ block: "nearest" }));
  };
  card.onAnchorClicked = (_, anchor) => !harmless.test(anchor.href);
  try {
    card.parse(content, new SerializationContext(Versions.v1_5));
    const drawn = card.render();
    if (!drawn) return null;
    // A card is a region of its own only by name; the message around it is the article.
    drawn.removeAttribute("tabindex");
    own(drawn, prefix);
    card.onElementVisibilityChanged = () => queueMicrotask(() => tellWhatIsUnfolded(drawn));
    return drawn;
  } catch (broken) {
    console.error("A card cannot be drawn", broken);
    return null;
  }
}

/** The refresh that a card asks for on behalf of this person, if it does. */
export function refreshOf(content, personId) {
  const { action, userIds } = content.refresh ?? {};
  if (action?.type !== "Action.Execute" || (Array.isArray(userIds) && !userIds.includes(personId))) return null;
  return { type: "Action.Execute", ...(action.id && { id: action.id }), ...(action.title && { title: action.title }), verb: action.verb, data: action.data ?? {} };
}

function executed(action) {
  return { type: "Action.Execute", ...(action.id && { id: action.id }), title: action.title, verb: action.verb, data: action.data ?? {} };
}

/** Ids and names are a card's own, and a page holds many cards: radio buttons of two cards would be one group. */
function own(drawn, prefix) {
  const owned = name => name.startsWith(prefix) || name.startsWith("__ac") ? name : prefix + name;
  for (const element of drawn.querySelectorAll("[id]")) element.id = owned(element.id);
  for (const radio of drawn.querySelectorAll("input[type=radio]")) radio.name = owned(radio.name);
  for (const button of drawn.querySelectorAll("[aria-controls]"))
    button.setAttribute("aria-controls", button.getAttribute("aria-controls").split(" ").map(owned).join(" "));
  tellWhatIsUnfolded(drawn);
}

/** The library says it on the button of a card that unfolds. Of elements that are shown and hidden it says so on these, where no reader hears it. */
function tellWhatIsUnfolded(drawn) {
  for (const button of drawn.querySelectorAll("[aria-controls]")) {
    const shown = button.getAttribute("aria-controls").split(" ").map(id => drawn.querySelector("#" + CSS.escape(id)));
    for (const one of shown) {
      one?.removeAttribute("aria-expanded");
      // What is shortened goes when the whole of it comes, so only what was hidden at first tells.
      if (one && !one.dataset.folded) one.dataset.folded = one.style.display === "none";
    }
    button.setAttribute("aria-expanded", shown.filter(one => one?.dataset.folded !== "false").every(one => one && one.style.display !== "none"));
  }
}
