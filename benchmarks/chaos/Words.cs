using System.Globalization;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>Makes answers. Each holds a word that is used nowhere else, so that a lost answer is noticed.</summary>
internal static partial class Words
{
    private static int drawn;

    /// <summary>A new word. No markup can change it, and no word is the beginning of another.</summary>
    public static string Fresh() => string.Create(CultureInfo.InvariantCulture, $"w{Interlocked.Increment(ref drawn):x6}z");

    /// <summary>The word in an answer.</summary>
    public static string In(string answer) => Pattern().Match(answer).Value;

    /// <summary>An answer to a question.</summary>
    public static Given For(Question question, Random random)
    {
        Given Text(string text) => new(text, text, text);
        return question switch
        {
            Question.Bring => Text($"Ik breng {Fresh()} mee, een aanpak die veertig zij-instromers hielp: cijfers én draaiboek."),
            Question.FitGoals => new[]
            {
                new Given("1 en 2", "vitality,knowledge", "vitality,knowledge"), new("1", "vitality", "vitality"), new("2", "knowledge", "knowledge"),
            }[random.Next(3)],
            Question.FitWhy => Text($"Werkgevers nemen het draaiboek {Fresh()} over en houden zo hun mensen gezond aan het werk."),
            Question.TopicTitle => Text($"Onderwerp {Fresh()}"),
            Question.TopicDescription => Text($"In een half uur drie ingrepen die bij ons werkten, {Fresh()}, met de cijfers en het draaiboek erbij."),
            Question.Phone => Text("06 12345678"),
            _ when Questions.Of(question) is QuestionDefinition.OneOf one => Choice(one, random),
            _ => Text($"Zorggroep {Fresh()}"),
        };
    }

    /// <summary>The answer to a question in a pitch, in the form of <see cref="Given.Kept"/>.</summary>
    public static string Of(Pitch pitch, Question question) => Questions.Of(question).In(pitch) ?? "";

    private static Given Choice(QuestionDefinition.OneOf question, Random random)
    {
        // A candidate's pitch and a call ask other questions.
        int[] places = [.. Enumerable.Range(0, question.Choices.Length)
            .Where(i => question.Choices[i] is not (nameof(TopicKind.CandidatePitch) or nameof(MeetingForm.Phone)))];
        var at = places[random.Next(places.Length)];
        return new($"{at + 1}", question.Choices[at], question.Choices[at]);
    }

    [GeneratedRegex("w[0-9a-f]{6,}z")]
    private static partial Regex Pattern();
}

/// <summary>An answer in three forms: as it is typed, as a card's input gives it, and as it is stored.</summary>
internal sealed record Given(string Typed, string Filled, string Kept);
