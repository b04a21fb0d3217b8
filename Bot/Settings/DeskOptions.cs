using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Desk</c>: how the chair decides.</summary>
public sealed class DeskOptions
{
    /// <summary>For how many minutes the chair may undo a decision; parts of a minute count. The contact is told after that. 0 tells them at once.</summary>
    public double UndoMinutes { get; set; } = 5;

    /// <summary>After how many days a contact who was declined is welcome with a new proposal, unless the chair invites them sooner. 0 is at once.</summary>
    public int BackAfterDays { get; set; } = 30;

    /// <summary>After how many days a contact who was asked something is reminded of it. 0 is never.</summary>
    public int RemindAfterDays { get; set; } = 7;

    /// <summary>After how many days without an answer the request is closed. 0 is never.</summary>
    public int CloseAfterDays { get; set; } = 21;

    /// <summary>Whether the chair is reminded of a request a working day before the day that an answer is promised for.</summary>
    public bool Remind { get; set; } = true;

    /// <summary>The reasons for declining that the chair is offered, by name and in this order; empty for all of them.</summary>
    public IList<string> Reasons { get; } = [];

    /// <summary>The reasons as the cards need them.</summary>
    public ImmutableArray<DeclineReason> ToReasons() =>
        Reasons.Count == 0 ? Foundation.Offered : [.. Reasons.Select(name => Enum.Parse<DeclineReason>(name, ignoreCase: true)).Distinct()];

    /// <summary>How long a contact who was asked something may be silent.</summary>
    public SilenceDays ToSilence() => new(RemindAfterDays, CloseAfterDays);

    /// <summary>The settings as the rules need them.</summary>
    public DeskRules ToRules() => new() { UndoFor = TimeSpan.FromMinutes(UndoMinutes), BackAfter = TimeSpan.FromDays(BackAfterDays) };
}
