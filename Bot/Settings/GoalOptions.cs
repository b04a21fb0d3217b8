using System.Collections.Immutable;
using SamBot.Cards;

namespace SamBot.Bot.Settings;

/// <summary>
/// One goal under <c>Foundation:Goals</c>: its <c>Id</c>, its wording under the code of each language (<c>Nl</c>, <c>En</c>), and, if it has any,
/// the <c>Words</c> that people may type for it, separated by bars. <c>AboutNl</c> and <c>AboutEn</c> may say in one sentence what it is for, and
/// <c>Link</c> where more about it stands.
/// </summary>
public sealed class GoalOptions() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The id. Requests store it, so keep it when the wording changes. It holds no commas.</summary>
    public string Id => this.GetValueOrDefault(nameof(Id), "");

    /// <summary>The names of the settings that hold a goal's wording: the languages' codes, written as in the settings file.</summary>
    public static IEnumerable<string> Names => Languages.All.Select(NameOf);

    /// <summary>The address of a page about the goal; empty when there is none.</summary>
    public string Link => this.GetValueOrDefault(nameof(Link), "");

    /// <summary>The goal, as the texts need it.</summary>
    public Goal ToGoal() => new(Id, Languages.All.ToImmutableDictionary(l => l.Language, l => this.GetValueOrDefault(l.Code, Id)))
    {
        Words = [.. this.GetValueOrDefault(nameof(Goal.Words), "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        Explanations = Languages.All.Where(l => !string.IsNullOrWhiteSpace(About(l))).ToImmutableDictionary(l => l.Language, About),
        Link = Uri.TryCreate(Link, UriKind.Absolute, out var link) ? link : null,
    };

    private string About(SpokenLanguage language) => this.GetValueOrDefault($"About{language.Code}", "");

    private static string NameOf(SpokenLanguage language) => char.ToUpperInvariant(language.Code[0]) + language.Code[1..];
}
