using System.Collections.Immutable;
using static SamBot.Dialogs.Intake.IntakeState;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// Takes the person's own words from a mail that they paste as an answer or an opening. A telephone number in a signature may answer a practical
/// question, so those are heard whole; and so is what is said after sending.
/// </summary>
internal static class OwnWords
{
    /// <summary>The input without what is not the person's own; the same instance where all of it is.</summary>
    public static Input Of(IntakeState state, Input input, Vocabulary words) => (state, input) switch
    {
        (NotStarted or Drafting, Input.Say { Text: { } text } s) when !IsPractical(state) =>
            words.OwnWords(text) is var own && own != text ? s with { Text = own } : s,
        (Drafting d, Input.Reword { Text: { } text } r) when d.Draft.QuestionsOf(r.MessageId).All(q => !IsPractical(q)) =>
            r with { Text = words.OwnWords(text) },
        (_, Input.Fill f) => Of(f.Values, words) is { } own ? f with { Values = own } : f,
        (_, Input.GoBack b) => Of(b.Values, words) is { } own ? b with { Values = own } : b,
        _ => input,
    };

    private static ImmutableSortedDictionary<Question, string>? Of(ImmutableSortedDictionary<Question, string> values, Vocabulary words)
    {
        var own = values.Where(v => !IsPractical(v.Key)).Select(v => KeyValuePair.Create(v.Key, words.OwnWords(v.Value)))
            .Where(v => v.Value != values[v.Key]).ToArray();
        return own.Length == 0 ? null : values.SetItems(own);
    }

    private static bool IsPractical(IntakeState state) => state is Asking a && IsPractical(a.Question);

    private static bool IsPractical(Question question) => Questions.Of(question).Section is Section.Practical;
}
