using System.Globalization;
using System.Text.RegularExpressions;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Chaos;

/// <summary>Answers, each with a word that stands nowhere else, so that a lost one shows.</summary>
internal static partial class Words
{
    private static int drawn;

    /// <summary>A word that nobody used before. No markup can change it, and none is the beginning of another.</summary>
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
            Question.FitGoals => new[] { new Given("1 en 2", "vitality,knowledge", "vitality,knowledge"), new("1", "vitality", "vitality"), new("2", "knowledge", "knowledge") }[random.Next(3)],
            Question.FitWhy => Text($"Omdat {Fresh()} werkgevers verder helpt."),
            Question.TopicKind => Choice<TopicKind>(random),
            Question.TopicTitle => Text($"Onderwerp {Fresh()}"),
            Question.TopicDescription => Text($"In drie stappen {Fresh()}, met de cijfers erbij."),
            Question.Organisation => Text($"Zorggroep {Fresh()}"),
            Question.Acquaintance => Text($"Van de bijeenkomst over {Fresh()}"),
            Question.Form => Choice<MeetingForm>(random),
            Question.Duration => Text(Durations.Minutes[random.Next(Durations.Minutes.Length)].ToString(CultureInfo.InvariantCulture)),
            _ => Text($"Dinsdag, of {Fresh()}"),
        };
    }

    /// <summary>What a pitch says to a question, as <see cref="Given.Kept"/> does.</summary>
    public static string Of(Pitch pitch, Question question) => question switch
    {
        Question.Bring => pitch.Bring,
        Question.FitGoals => string.Join(',', pitch.Fit.Goals),
        Question.FitWhy => pitch.Fit.Why,
        Question.TopicKind => pitch.Topic.Kind.ToString(),
        Question.TopicTitle => pitch.Topic.Title,
        Question.TopicDescription => pitch.Topic.Description,
        Question.Organisation => pitch.Practical.Organisation,
        Question.Acquaintance => pitch.Practical.Acquaintance,
        Question.Form => pitch.Practical.Form.ToString(),
        Question.Duration => pitch.Practical.Minutes.ToString(CultureInfo.InvariantCulture),
        _ => pitch.Practical.Availability,
    };

    private static Given Choice<T>(Random random)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var at = random.Next(names.Length);
        return new($"{at + 1}", names[at], names[at]);
    }

    [GeneratedRegex("w[0-9a-f]{6,}z")]
    private static partial Regex Pattern();
}

/// <summary>An answer: as it is typed, as a card's input gives it, and as it is kept.</summary>
internal sealed record Given(string Typed, string Filled, string Kept);
