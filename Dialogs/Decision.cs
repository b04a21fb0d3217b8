using System.Collections.Immutable;

namespace SamBot.Dialogs;

/// <summary>
/// The outcome of a rule: the events that happened, and the refusals with their reasons. One input may give both, such as a card with two good
/// answers and one that is too short. Neither means that nothing changes and the same is shown again.
/// </summary>
/// <typeparam name="TEvent">The events that can happen.</typeparam>
/// <typeparam name="TRefusal">The reasons for a refusal.</typeparam>
public sealed record Decision<TEvent, TRefusal>(ImmutableArray<TEvent> Events, ImmutableArray<TRefusal> Refusals)
    where TEvent : notnull
    where TRefusal : notnull
{
    /// <summary>Nothing happened and nothing was refused.</summary>
    public static readonly Decision<TEvent, TRefusal> Nothing = new([], []);

    /// <summary>Whether nothing happened and nothing was refused.</summary>
    public bool IsNothing => Events.IsEmpty && Refusals.IsEmpty;

    /// <summary>This decision, and then the next.</summary>
    public Decision<TEvent, TRefusal> And(Decision<TEvent, TRefusal> next) =>
        new(Events.AddRange(next.Events), Refusals.AddRange(next.Refusals));

    /// <summary>A decision with one event.</summary>
    public static implicit operator Decision<TEvent, TRefusal>(TEvent happened) => new([happened], []);

    /// <summary>A decision with one refusal.</summary>
    public static implicit operator Decision<TEvent, TRefusal>(TRefusal refusal) => new([], [refusal]);
}
