import { hostConfig } from "./host-config.js";
import { toHtml } from "./markdown.js";

const { AdaptiveCard, HostConfig, SerializationContext, Versions, ExecuteAction, SubmitAction, OpenUrlAction } = window.AdaptiveCards;
const config = new HostConfig(hostConfig);
const harmless = /^(https?:|mailto:)/i;

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
  card.hostConfig = config;
  card.onExecuteAction = action => {
    const button = action.renderedElement ?? null;
    if (action instanceof ExecuteAction) on.execute(executed(action), button);
    else if (action instanceof SubmitAction) on.submit(action.data ?? {}, button);
    else if (action instanceof OpenUrlAction && harmless.test(action.url ?? "")) window.open(action.url, "_blank", "noopener,noreferrer");
  };
  card.onInlineCardExpanded = (action, expanded) => {
    if (expanded) requestAnimationFrame(() => action.card?.renderedElement?.scrollIntoView({ block: "nearest" }));
  };
  card.onAnchorClicked = (_, anchor) => !harmless.test(anchor.href);
  try {
    card.parse(content, new SerializationContext(Versions.v1_5));
    const drawn = card.render();
    if (drawn) tidy(drawn);
    return drawn ?? null;
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

function tidy(drawn) {
  // A card is a region of its own only by name; the message around it is the article.
  drawn.removeAttribute("tabindex");
}
