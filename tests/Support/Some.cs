using System.Collections.Immutable;
using System.Globalization;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Tests.Support;

/// <summary>Ordinary values, so that a test only names what it is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    public static readonly Person Carla = new("contact/1", "Carla de Vries");

    public static readonly Person Jan = new("chair/1", "Jan Bos");

    public static readonly Actor Contact = new(Carla, Role.Contact);

    public static readonly Actor Chair = new(Jan, Role.Chair);

    public static readonly Foundation Foundation = new(
        "Stichting SAM",
        [
            Goal("vitality", "Vitaliteit van de arbeidsmarkt", "Vitality of the labour market") with { Words = [.. "vitaal|gezond*|fit|fitheid|duurzame inzetbaarheid|inzetbaarheid|vitality|healthy|health|wellbeing|labor market|job market|arbeidsmarkt*".Split('|')] },
            Goal("knowledge", "Uitwisselen van kennis tussen werkgevers", "Exchange of knowledge between employers") with { Words = [.. "kennisuitwissel*|kennisdel*|kennis delen|kennisoverdracht|uitwisseling*|ervaringen delen|ervaringen uitwisselen|van elkaar leren|elkaar leren|leren van elkaar|share knowledge|sharing|share|exchanging|learning from each other|learn from each other".Split('|')] },
        ],
        "privacy@sam.example",
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
        AnswerWithinWorkingDays: 5);

    private static readonly Dictionary<Question, string> Words = new()
    {
        [Question.Bring] = "Een aanpak waarmee we veertig zij-instromers hebben behouden.",
        [Question.FitGoals] = "1 en 2",
        [Question.FitWhy] = "Werkgevers nemen het draaiboek over en houden zo hun mensen gezond aan het werk.",
        [Question.TopicKind] = "bijeenkomst",
        [Question.TopicTitle] = "Zij-instromers die blijven",
        [Question.TopicDescription] = "Drie ingrepen die bij ons werkten, met de cijfers erbij.",
        [Question.Organisation] = "Zorggroep Zuid",
        [Question.Acquaintance] = "Van de bijeenkomst in mei",
        [Question.Form] = "teams",
        [Question.Phone] = "06 12345678",
        [Question.Duration] = "half uur",
        [Question.Availability] = "Dinsdagmiddag",
    };

    /// <summary>What is typed to each question; something to a question that is new.</summary>
    public static readonly ImmutableDictionary<Question, string> Typed = Questions.All.ToImmutableDictionary(
        q => q.Question,
        q => Words.GetValueOrDefault(q.Question) ?? (q is QuestionDefinition.OpenText open ? new string('x', open.Limit.Min) : "1"));

    /// <summary>The same answers, in a pitch.</summary>
    public static readonly Pitch Pitch = Questions.All.Where(q => q.Member is null && q.OnlyWhen is null).Aggregate(
        new Pitch(
            Typed[Question.Bring],
            new Fit(["vitality", "knowledge"], Typed[Question.FitWhy]),
            new Topic(TopicKind.NetworkMeeting, Typed[Question.TopicTitle], Typed[Question.TopicDescription]),
            new Practical(Typed[Question.Organisation], Typed[Question.Acquaintance], MeetingForm.Teams, 30, Typed[Question.Availability])),
        (pitch, q) => q.Put(pitch, q is QuestionDefinition.OneOf one ? one.Choices[0] : Typed[q.Question]));

    /// <summary>The rules with follow-ups.</summary>
    public static IntakeRules FollowingUp => field ??= Rules with { Pitches = PitchLists.Check };

    /// <summary>The rules without follow-ups, for tests of everything else; made when they are first asked for, so that a fault in a text fails the tests of texts alone.</summary>
    public static IntakeRules Rules => field ??= new(Vocabularies.Of(Foundation), Pitches: null, Language.Dutch);

    public static TextLimit Limit(Question question) => ((QuestionDefinition.OpenText)Questions.Of(question)).Limit;

    public static Goal Goal(string id, string dutch, string english) =>
        new(id, ImmutableDictionary<Language, string>.Empty.Add(Language.Dutch, dutch).Add(Language.English, english));

    public static Moment Moment(int number = 1) =>
        new(Monday, Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}")));

    public static string Text(int length) => string.Concat(Enumerable.Repeat("woord ", length / 6 + 1))[..length];
}
