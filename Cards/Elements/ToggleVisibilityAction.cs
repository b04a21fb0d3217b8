namespace SamBot.Cards.Elements;

/// <summary><c>Action.ToggleVisibility</c>: shows what is hidden and hides what is shown.</summary>
/// <param name="TargetElements">The ids of the elements.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;
