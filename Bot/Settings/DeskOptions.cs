using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Settings;

/// <summary>The settings under <c>Desk</c>: how the chair decides.</summary>
public sealed class DeskOptions
{
    /// <summary>For how many minutes the chair may undo a decision; parts of a minute count. The contact is told after that. 0 tells them at once.</summary>
    public double UndoMinutes { get; set; } = 5;

    /// <summary>The settings as the rules need them.</summary>
    public DeskRules ToRules() => new() { UndoFor = TimeSpan.FromMinutes(UndoMinutes) };
}
