// Teams' measures. The colours are the style sheet's own, so that light and dark need no second rendering.
const colours = name => ({ default: `var(--${name})`, subtle: `var(--${name}-subtle, var(--${name}))` });
const foreground = {
  default: colours("text"), dark: colours("text"), light: colours("text"), accent: colours("accent"),
  good: colours("good"), warning: colours("warning"), attention: colours("attention"),
};
const container = (name, border) => ({
  backgroundColor: `var(--card-${name})`, borderColor: border ?? `var(--card-${name})`, foregroundColors: foreground,
});

export const hostConfig = {
  supportsInteractivity: true,
  fontFamily: "inherit",
  fontTypes: {
    default: { fontFamily: "inherit", fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 }, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
    monospace: { fontFamily: "ui-monospace, Consolas, monospace", fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 }, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small" },
    allowDynamicallyFilteredChoiceSet: true,
  },
  factSet: {
    title: { weight: "bolder", wrap: true, maxWidth: 180 },
    value: { wrap: true },
    spacing: 12,
  },
  actions: {
    maxActions: 6, spacing: "large", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
    allowTitleToWrap: true, iconPlacement: "leftOfTitle",
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  containerStyles: {
    default: container("default"), emphasis: container("emphasis"), accent: container("accent"),
    good: container("good"), attention: container("attention"), warning: container("warning"),
  },
};
