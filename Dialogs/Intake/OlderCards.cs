using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// A card that is older than the texts that stand now: the contact typed after it was shown, and presses it then. Its fields change nothing by
/// themselves. The contact sees what they would change, and takes them or leaves it.
/// </summary>
public static class OlderCards
{
    private const int LengthOfMark = 8;

    /// <summary>A mark of the text that stands at a question, which a card takes along; empty where none stands.</summary>
    public static string Mark(Draft draft, Question question)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Prefill(question) is { } text ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..LengthOfMark] : "";
    }

    /// <summary>The fields that the card knows the present text of, and what is told about the others.</summary>
    /// <param name="draft">The present draft.</param>
    /// <param name="values">The card's fields.</param>
    /// <param name="marks">The marks that the card took along; a field without one is taken as it is.</param>
    /// <param name="rules">The rules.</param>
    internal static (ImmutableSortedDictionary<Question, string> Present, IntakeDecision Told) Parted(
        Draft draft,
        ImmutableSortedDictionary<Question, string> values,
        ImmutableSortedDictionary<Question, string> marks,
        IntakeRules rules)
    {
        var older = values.Where(v => marks.GetValueOrDefault(v.Key) is { } mark && mark != Mark(draft, v.Key)).ToArray();
        var changes = older.Select(v => KeyValuePair.Create(v.Key, Meant(v.Key, v.Value, rules)))
            .Where(v => !TextLimit.IsEmpty(v.Value) && v.Value != draft.Prefill(v.Key)).ToImmutableSortedDictionary();
        return (values.RemoveRange(older.Select(v => v.Key)), changes.IsEmpty ? IntakeDecision.Nothing : new IntakeEvent.OlderCardShown(changes));
    }

    private static string Meant(Question question, string value, IntakeRules rules) =>
        Answering.Answer(question, value, rules) is { Events: [IntakeEvent.Answered { Value: var answer }] } ? answer : value.ReplaceLineEndings("\n").Trim();
}
