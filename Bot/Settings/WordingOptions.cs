using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;

namespace SamBot.Bot.Settings;

/// <summary>
/// One text under <c>Foundation:Texts</c> in the foundation's own words, under the code of each language that has them (<c>Nl</c>, <c>En</c>).
/// </summary>
public sealed class WordingOptions() : Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
{
    /// <summary>The foundation's own words, as its texts need them.</summary>
    public static ImmutableDictionary<Language, ImmutableDictionary<string, string>> ByLanguage(IEnumerable<KeyValuePair<string, WordingOptions>> texts) =>
        Languages.All.ToImmutableDictionary(
            l => l.Language,
            l => texts.Where(t => t.Value.ContainsKey(l.Code)).ToImmutableDictionary(t => t.Key, t => t.Value[l.Code]));

    /// <summary>What is wrong with a text of these words.</summary>
    internal IEnumerable<string> Problems(string key)
    {
        if (Texts.Placeholders(key) is not { } known)
        {
            yield return $"Foundation:Texts:{Checked.Shown(key)}: there is no such text. The names are those in Cards/Texts/Texts.resx.";
            yield break;
        }

        foreach (var (code, text) in this)
        {
            if (!Languages.All.Any(l => l.Code.Equals(code, StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"Foundation:Texts:{key}:{Checked.Shown(code)}: is no language of SamBot. Set one of: {string.Join(", ", GoalOptions.Names)}.";
            }
            else if (string.IsNullOrWhiteSpace(text))
            {
                yield return $"Foundation:Texts:{key}:{code}: is empty. Write the text, or leave the setting out.";
            }
            else if (Texts.PlaceholdersIn(text).FirstOrDefault(name => !known.Contains(name)) is { } odd)
            {
                yield return $"Foundation:Texts:{key}:{code}: nothing fills '{Checked.Shown(odd)}'. "
                    + (known.Count == 0 ? "Nothing is filled in here." : $"Filled in here: {{{string.Join("}, {", known.Order())}}}.");
            }
        }
    }
}
