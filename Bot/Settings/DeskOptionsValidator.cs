using System.Globalization;

namespace SamBot.Bot.Settings;

/// <summary>Checks that a decision does not wait too long before the contact hears of it.</summary>
public sealed class DeskOptionsValidator : SettingsValidator<DeskOptions>
{
    private const int LongestUndo = 24 * 60;

    /// <inheritdoc/>
    protected override IEnumerable<string> Problems(DeskOptions options) => options.UndoMinutes is >= 0 and <= LongestUndo
        ? []
        :
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"Desk:UndoMinutes: {options.UndoMinutes} is out of bounds. Set 0 to {LongestUndo} minutes; 0 tells the contact at once."),
        ];
}
