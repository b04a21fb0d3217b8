const system = matchMedia("(prefers-color-scheme: dark)");

/** Follows the system until the switch is used. */
export function wireTheme(button) {
  const chosen = localStorage.getItem("sambot.theme");
  if (chosen) document.documentElement.dataset.theme = chosen;
  const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const show = () => button.setAttribute("aria-pressed", isDark());
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    document.documentElement.dataset.theme = next;
    localStorage.setItem("sambot.theme", next);
    show();
  });
  system.addEventListener("change", show);
  show();
}
