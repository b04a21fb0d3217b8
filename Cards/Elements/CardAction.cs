using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>Something that a card can do: a button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
public abstract record CardAction
{
    private protected CardAction()
    {
    }

    /// <summary>What the button says. Not Markdown.</summary>
    public string? Title { get; init; }

    /// <summary>The button's name on this card.</summary>
    public string? Id { get; init; }

    /// <summary>What kind of step the button is; null is an ordinary one.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>What a client does that does not know this action.</summary>
    public CardAction? Fallback { get; init; }

    /// <summary>The same action, as a plain submit if it was an execute.</summary>
    internal virtual CardAction ForSubmitOnly() => Fallback is null ? this : this with { Fallback = Fallback.ForSubmitOnly() };
}

/// <summary>What kind of step a button is.</summary>
[JsonConverter(typeof(SchemaWordConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>The step that is hoped for.</summary>
    Positive,

    /// <summary>A step that is hard to take back.</summary>
    Destructive,
}

/// <summary>Which inputs a button sends, and so checks.</summary>
[JsonConverter(typeof(SchemaWordConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>All that are on its card and the cards around it; the default.</summary>
    Auto,

    /// <summary>None: it works while a required field is empty.</summary>
    None,
}
