using System.Collections.Immutable;
using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>One goal under <c>Foundation:Goals</c>: its <c>Id</c>, and its wording under the code of each language (<c>Nl</c>, <c>En</c>).</summary>
public sealed class GoalOptions() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The id. It is kept with requests; leave it as it is when the wording changes. Without commas.</summary>
    public string Id => this.GetValueOrDefault(nameof(Id), "");

    /// <summary>The names under which a goal is worded: those of the languages' codes, written as in the settings file.</summary>
    public static IEnumerable<string> Names => Languages.All.Select(NameOf);

    /// <summary>The goal, as the texts need it.</summary>
    public Goal ToGoal() => new(Id, Languages.All.ToImmutableDictionary(l => l.Language, l => this.GetValueOrDefault(l.Code, Id)));

    private static string NameOf(SpokenLanguage language) => char.ToUpperInvariant(language.Code[0]) + language.Code[1..];
}
