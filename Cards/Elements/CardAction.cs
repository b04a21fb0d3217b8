using System.Text.Json.Serialization;

namespace SamBot.Cards.Elements;

/// <summary>A button of a card.</summary>
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

    /// <summary>The title. It is not Markdown.</summary>
    public string? Title { get; init; }

    /// <summary>The button's name on this card.</summary>
    public string? Id { get; init; }

    /// <summary>The kind of step; null is an ordinary one.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>The action that a client takes instead when it does not know this one.</summary>
    public CardAction? Fallback { get; init; }

    /// <summary>The same action; an execute becomes a plain submit.</summary>
    internal virtual CardAction ForSubmitOnly() => Fallback is null ? this : this with { Fallback = Fallback.ForSubmitOnly() };
}

/// <summary>The kind of step that a button is.</summary>
[JsonConverter(typeof(SchemaWordConverter<ActionStyle>))]
public enum ActionStyle
{
    /// <summary>The step that is hoped for.</summary>
    Positive,

    /// <summary>A step that is hard to take back.</summary>
    Destructive,
}

/// <summary>The inputs that a button sends and checks.</summary>
[JsonConverter(typeof(SchemaWordConverter<AssociatedInputs>))]
public enum AssociatedInputs
{
    /// <summary>All inputs on its card and the cards around it. This is the default.</summary>
    Auto,

    /// <summary>None, so that the button works while a required field is empty.</summary>
    None,
}
