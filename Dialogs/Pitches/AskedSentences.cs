using System.Collections.Immutable;

namespace SamBot.Dialogs.Pitches;

/// <summary>Finds the sentences in which somebody asks for something, so that a reader sees what is asked in the person's own words.</summary>
public static class AskedSentences
{
    /// <summary>Those sentences, in the order of the text and as they were typed.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="facts">What was found in it.</param>
    public static ImmutableArray<string> Of(string text, PitchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        return [.. AnswerSentence.All(text, facts).Where(s => s.IsAsked).Select(s => s.Text).Distinct()];
    }

    /// <summary>The text without the sentences that only ask.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="facts">What was found in it.</param>
    public static string Without(string text, PitchFacts facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        AnswerSentence[] all = [.. AnswerSentence.All(text, facts)];
        var left = all.Where(s => !s.IsAsked || s.Brings).ToArray();
        return left.Length == all.Length ? text : string.Join(' ', left.Select(s => s.Text));
    }
}
