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
            new Goal("vitality", "Vitaliteit van de arbeidsmarkt", "Vitality of the labour market"),
            new Goal("knowledge", "Uitwisselen van kennis tussen werkgevers", "Exchange of knowledge between employers"),
        ],
        "privacy@sam.example",
        TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"),
        AnswerWithinWorkingDays: 5);

    public static readonly IntakeRules Rules = new(Vocabularies.Of(Foundation));

    public static readonly ImmutableDictionary<Question, string> Typed = new Dictionary<Question, string>
    {
        [Question.Bring] = "Een aanpak waarmee we veertig zij-instromers hebben behouden.",
        [Question.FitGoals] = "1 en 2",
        [Question.FitWhy] = "Werkgevers houden hun mensen gezond aan het werk.",
        [Question.TopicKind] = "bijeenkomst",
        [Question.TopicTitle] = "Zij-instromers die blijven",
        [Question.TopicDescription] = "Drie ingrepen die bij ons werkten, met de cijfers erbij.",
        [Question.Organisation] = "Zorggroep Zuid",
        [Question.Acquaintance] = "Van de bijeenkomst in mei",
        [Question.Form] = "teams",
        [Question.Duration] = "half uur",
        [Question.Availability] = "Dinsdagmiddag",
    }.ToImmutableDictionary();

    public static readonly Pitch Pitch = new(
        Typed[Question.Bring],
        new Fit(["vitality", "knowledge"], Typed[Question.FitWhy]),
        new Topic(TopicKind.NetworkMeeting, Typed[Question.TopicTitle], Typed[Question.TopicDescription]),
        new Practical(Typed[Question.Organisation], Typed[Question.Acquaintance], MeetingForm.Teams, 30, Typed[Question.Availability]));

    public static Moment Moment(int number = 1) =>
        new(Monday, Guid.Parse(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{number:D12}")));

    public static string Text(int length) => string.Concat(Enumerable.Repeat("woord ", length / 6 + 1))[..length];
}
