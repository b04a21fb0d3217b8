using SamBot.Dialogs.Requests;

namespace SamBot.Dialogs.Desk;

/// <summary>What the chair wants, as typed.</summary>
public abstract record DeskIntent
{
    private DeskIntent()
    {
    }

    /// <summary>Which requests are open?</summary>
    public sealed record List : DeskIntent;

    /// <summary>Show this one.</summary>
    public sealed record Show(Reference Reference) : DeskIntent;

    /// <summary>Approve this one.</summary>
    public sealed record Approve(Reference Reference, string? Note) : DeskIntent;

    /// <summary>Decline this one. The reason is null when none could be read.</summary>
    public sealed record Decline(Reference Reference, DeclineReason? Reason, string? Note) : DeskIntent;

    /// <summary>How does this work?</summary>
    public sealed record Help : DeskIntent;

    /// <summary>Which languages are there?</summary>
    public sealed record AskLanguage : DeskIntent;

    /// <summary>Speak this one.</summary>
    public sealed record ChooseLanguage(Language Language) : DeskIntent;

    /// <summary>A decision without a reference that can be read.</summary>
    public sealed record MissReference : DeskIntent;

    /// <summary>A command that only contacts have: Teams shows everybody the same menu.</summary>
    public sealed record NotForDeciders : DeskIntent;

    /// <summary>Nothing that the desk knows.</summary>
    public sealed record Unknown : DeskIntent;
}
