using System.Collections.Immutable;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;

namespace SamBot.Cards;

/// <summary>The foundation, as far as the texts need it.</summary>
/// <param name="Name">The foundation's name.</param>
/// <param name="Goals">The goals, in the order in which they are shown.</param>
/// <param name="PrivacyContact">The address, or a sentence, for questions about people's data.</param>
/// <param name="TimeZone">The time zone in which days and times are written.</param>
/// <param name="AnswerWithinWorkingDays">The number of working days within which a contact is promised an answer.</param>
public sealed record Foundation(string Name, ImmutableArray<Goal> Goals, string PrivacyContact, TimeZoneInfo TimeZone, int AnswerWithinWorkingDays)
{
    /// <summary>The reasons that are offered where the settings name none.</summary>
    public static readonly ImmutableArray<DeclineReason> Offered =
    [
        DeclineReason.TooLittleBrought, DeclineReason.DoesNotFit, DeclineReason.TopicAlreadyCovered, DeclineReason.NoTimeNow,
        DeclineReason.NotConcrete, DeclineReason.SomebodyElse, DeclineReason.MeetingFirst, DeclineReason.Other,
    ];

    private static readonly TimeOnly Morning = DeskRules.Morning;
    private static readonly TimeOnly Evening = new(20, 0);

    private readonly Dictionary<Language, Texts> texts = TextsOf(ImmutableDictionary<Language, ImmutableDictionary<string, string>>.Empty);

    /// <summary>The foundation's own words, by language and by the key of a text. All other texts are the standard ones.</summary>
    public ImmutableDictionary<Language, ImmutableDictionary<string, string>> Wording
    {
        get;
        init => (field, texts) = (value, TextsOf(value));
    } = ImmutableDictionary<Language, ImmutableDictionary<string, string>>.Empty;

    /// <summary>Whom contacts may ask when SamBot keeps failing to understand them: an address, or a sentence. Empty: nobody.</summary>
    public string HelpContact { get; init; } = "";

    /// <summary>The host of the language model that may read the answers of those who allow it; null where there is none.</summary>
    public string? ModelHost { get; init; }

    /// <summary>How long people's words are kept, as the settings say and the texts tell.</summary>
    public KeptMonths Kept { get; init; } = new(24, 12);

    /// <summary>The reasons for declining that the chair is offered, in this order. A request that was declined for another keeps its reason.</summary>
    public ImmutableArray<DeclineReason> Reasons { get; init; } = Offered;

    /// <summary>Whether a day is a public holiday, on which nobody is promised anything; null where there are none.</summary>
    public Func<DateOnly, bool>? IsHoliday { get; init; }

    /// <summary>Whether the chair is reminded of a request a working day before its promised day.</summary>
    public bool RemindsChair { get; init; }

    /// <summary>How long a request is kept that was begun and not sent.</summary>
    public DraftDays Drafts { get; init; } = new(3, 30);

    /// <summary>How long a contact who was asked something may be silent.</summary>
    public SilenceDays Silence { get; init; } = new(7, 21);

    /// <summary>The texts in a language, in the foundation's own words where it has any.</summary>
    public Texts TextsIn(Language language) => texts[language];

    /// <summary>The texts in all languages.</summary>
    public IEnumerable<Texts> AllTexts => Languages.All.Select(l => TextsIn(l.Language));

    /// <summary>The name of a goal; its id when the settings no longer have it.</summary>
    public string GoalName(string id, Language language) => Goals.FirstOrDefault(g => g.Id == id)?.In(language) ?? id;

    /// <summary>The calendar and the clock where the foundation is.</summary>
    public LocalClock Clock => new(TimeZone);

    /// <summary>The day at a moment, where the foundation is.</summary>
    public DateOnly DayOf(DateTimeOffset at) => Clock.DayOf(at);

    /// <summary>The last day on which a contact who sent a request at this moment is promised an answer.</summary>
    public DateOnly AnswerDay(DateTimeOffset submittedAt) => AnswerBy.Of(DayOf(submittedAt), AnswerWithinWorkingDays, IsHoliday);

    /// <summary>
    /// The day on which a request's contact is promised an answer. A day that has passed stays, also when the settings promise another one now.
    /// </summary>
    public DateOnly AnswerDay(MeetingRequest.Open request) => request.PassedDay ?? AnswerDay(request.PromisedFrom);

    /// <summary>
    /// The end of the day that is promised to whose request waits from this moment on, UTC: the first moment of the next one, where the foundation is.
    /// </summary>
    public DateTimeOffset AnswerDayEnds(DateTimeOffset from) => Clock.At(AnswerDay(from).AddDays(1), TimeOnly.MinValue);

    /// <summary>
    /// The morning of the working day before the promised one, UTC: when the chair is reminded. Null where the request came, or came back, after that.
    /// </summary>
    public DateTimeOffset? RemindAt(MeetingRequest.Open request)
    {
        var at = Clock.At(AnswerBy.DayBefore(AnswerDay(request), IsHoliday), Morning);
        return at > request.PromisedFrom ? at : null;
    }

    /// <summary>The first moment from this one on at which people are written to unasked: between nine and eight, where the foundation is.</summary>
    public DateTimeOffset Daytime(DateTimeOffset at)
    {
        var (day, time) = (DayOf(at), TimeOnly.FromDateTime(LocalTime(at)));
        return time < Morning ? Clock.At(day, Morning) : time >= Evening ? Clock.At(day.AddDays(1), Morning) : at;
    }

    /// <summary>The morning of this many days later, where the foundation is, UTC: when people are written to. Null past the end of the calendar.</summary>
    public DateTimeOffset? MorningAfter(DateTimeOffset at, int days) =>
        DateTimeOffset.MaxValue - at > TimeSpan.FromDays(days + 2) ? Clock.At(DayOf(at).AddDays(days), Morning) : null;

    /// <summary>The time at a moment, where the foundation is.</summary>
    public DateTime LocalTime(DateTimeOffset at) => Clock.TimeOf(at);

    private static Dictionary<Language, Texts> TextsOf(ImmutableDictionary<Language, ImmutableDictionary<string, string>> wording) =>
        Languages.All.ToDictionary(
            l => l.Language,
            l => Texts.In(l.Language).With(wording.GetValueOrDefault(l.Language) ?? ImmutableDictionary<string, string>.Empty));
}
