using System.Collections.Immutable;

namespace SamBot.Dialogs;

/// <summary>
/// What a rule says: what happened, and what was refused with its reason. One input may do both (a card with two good answers and
/// one too short). Nothing at all means: all is as it was, show it again.
/// </summary>
/// <typeparam name="TEvent">What can happen.</typeparam>
/// <typeparam name="TRefusal">What can be refused.</typeparam>
public sealed record Decision<TEvent, TRefusal>(ImmutableArray<TEvent> Events, ImmutableArray<TRefusal> Refusals)
    where TEvent : notnull
    where TRefusal : notnull
{
    /// <summary>Nothing happened and nothing was refused.</summary>
    public static readonly Decision<TEvent, TRefusal> Nothing = new([], []);

    /// <summary>Whether nothing happened and nothing was refused.</summary>
    public bool IsNothing => Events.IsEmpty && Refusals.IsEmpty;

    /// <summary>Both decisions after each other.</summary>
    public Decision<TEvent, TRefusal> And(Decision<TEvent, TRefusal> next) =>
        new(Events.AddRange(next.Events), Refusals.AddRange(next.Refusals));

    /// <summary>One thing happened.</summary>
    public static implicit operator Decision<TEvent, TRefusal>(TEvent happened) => new([happened], []);

    /// <summary>It was refused.</summary>
    public static implicit operator Decision<TEvent, TRefusal>(TRefusal refusal) => new([], [refusal]);
}
