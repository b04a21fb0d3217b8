using System.Globalization;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Settings;

/// <summary>Checks that a decision does not wait too long before the contact hears of it, and that the reasons for declining are known.</summary>
public sealed class DeskOptionsValidator : SettingsValidator<DeskOptions>
{
    private const int LongestUndo = 24 * 60;
    private const int LongestWait = 365;

    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(DeskOptions options)
    {
        if (options.UndoMinutes is not (>= 0 and <= LongestUndo))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Desk:UndoMinutes: {options.UndoMinutes} is out of bounds. Set 0 to {LongestUndo} minutes; 0 tells the contact at once.");
        }

        if (options.BackAfterDays is < 0 or > LongestWait)
        {
            yield return $"Desk:BackAfterDays: {options.BackAfterDays} is out of bounds. Set 0 to {LongestWait} days; 0 is at once.";
        }

        if (options.RemindAfterDays is < 0 or > LongestWait)
        {
            yield return $"Desk:RemindAfterDays: {options.RemindAfterDays} is out of bounds. Set 0 to {LongestWait} days; 0 is never.";
        }

        if (options.CloseAfterDays is < 0 or > LongestWait || (options.CloseAfterDays > 0 && options.CloseAfterDays <= options.RemindAfterDays))
        {
            yield return $"Desk:CloseAfterDays: {options.CloseAfterDays} is out of bounds. Set 0, which is never, or up to {LongestWait
                } days, and more than Desk:RemindAfterDays.";
        }

        for (var i = 0; i < options.Reasons.Count; i++)
        {
            if (!Enum.GetNames<DeclineReason>().Contains(options.Reasons[i], StringComparer.OrdinalIgnoreCase))
            {
                yield return $"Desk:Reasons:{i}: '{Checked.Shown(options.Reasons[i])}' is no reason for declining. Choose from {
                    string.Join(", ", Enum.GetNames<DeclineReason>())}.";
            }
        }
    }
}
