using System.Collections.Immutable;
using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>
/// One goal under <c>Foundation:Goals</c>: its <c>Id</c>, its wording under the code of each language (<c>Nl</c>, <c>En</c>), and, if it has any,
/// the <c>Words</c> that people may type for it, separated by bars.
/// </summary>
public sealed class GoalOptions() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The id. Requests store it, so keep it when the wording changes. It holds no commas.</summary>
    public string Id => this.GetValueOrDefault(nameof(Id), "");

    /// <summary>The names of the settings that hold a goal's wording: the languages' codes, written as in the settings file.</summary>
    public static IEnumerable<string> Names => Languages.All.Select(NameOf);

    /// <summary>The goal, as the texts need it.</summary>
    public Goal ToGoal() => new(Id, Languages.All.ToImmutableDictionary(l => l.Language, l => this.GetValueOrDefault(l.Code, Id)))
    {
        Words = [.. this.GetValueOrDefault(nameof(Goal.Words), "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private static string NameOf(SpokenLanguage language) => char.ToUpperInvariant(language.Code[0]) + language.Code[1..];
}
