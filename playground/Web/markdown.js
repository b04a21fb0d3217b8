const markdown = window.markdownit({ html: false, linkify: false, breaks: true });
const openLink = markdown.renderer.rules.link_open ?? ((tokens, index, options, _, self) => self.renderToken(tokens, index, options));
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return openLink(tokens, index, options, env, self);
};

/** Markdown to HTML. Raw HTML in it stays text, and links have harmless schemes only. */
export const toHtml = text => markdown.render(text);
