using System.Collections.Immutable;
using System.Globalization;
using SamBot.Dialogs.Pitches;
using SamBot.Dialogs.Requests;
using static SamBot.Dialogs.Intake.QuestionDefinition;

namespace SamBot.Dialogs.Intake;

/// <summary>
/// The question table. Asking, checking, sending and all cards walk it, so a question is added with a value of <see cref="Question"/>, a row
/// here at the same position, and its texts in each language. A new row names no <see cref="QuestionDefinition.Member"/>.
/// </summary>
public static class Questions
{
    // Who looks for work pitches at a network meeting. The chair's hour is not planned with them.
    private static readonly AnswerIs OfCandidate = new(Question.TopicKind, nameof(TopicKind.CandidatePitch));

    /// <summary>All questions, in the order in which they are asked. A limit counts UTF-16 characters.</summary>
    public static readonly ImmutableArray<QuestionDefinition> All =
    [
        new OpenText(Question.Bring, Section.Bring, new(25, 1200))
        {
            Chair = ChairPlace.Top,
            ReadAs = PitchQuestion.Bring,
            Member = new(p => p.Bring, (p, answer) => p with { Bring = answer }),
        },
        new Goals(Question.FitGoals, Section.Fit)
        {
            NotWhen = OfCandidate,
            Chair = ChairPlace.Top,
            Member = new(p => string.Join(',', p.Fit.Goals), (p, answer) => p with { Fit = p.Fit with { Goals = [.. answer.Split(',')] } }),
        },
        new OpenText(Question.FitWhy, Section.Fit, new(20, 800))
        {
            Chair = ChairPlace.Top,
            ReadAs = PitchQuestion.Fit,
            Member = new(p => p.Fit.Why, (p, answer) => p with { Fit = p.Fit with { Why = answer } }),
        },
        new OneOf(Question.TopicKind, Section.Topic, [.. Enum.GetNames<TopicKind>()])
        {
            Chair = ChairPlace.Top,
            Member = new(p => p.Topic.Kind.ToString(), (p, answer) => p with { Topic = p.Topic with { Kind = Enum.Parse<TopicKind>(answer) } }),
        },
        new OpenText(Question.TopicTitle, Section.Topic, new(4, 100))
        {
            MayStayOpen = true,
            NotWhen = OfCandidate,
            Chair = ChairPlace.Top,
            Contact = ContactPlace.Title,
            Member = new(p => p.Topic.Title, (p, answer) => p with { Topic = p.Topic with { Title = answer } }),
        },
        new OpenText(Question.TopicDescription, Section.Topic, new(25, 1200))
        {
            Chair = ChairPlace.Top,
            ReadAs = PitchQuestion.Topic,
            Member = new(p => p.Topic.Description, (p, answer) => p with { Topic = p.Topic with { Description = answer } }),
        },
        new OpenText(Question.Organisation, Section.Practical, new(2, 100))
        {
            TakesNone = true,
            IsRemembered = true,
            NotWhen = OfCandidate,
            Chair = ChairPlace.Heading,
            Member = new(p => p.Practical.Organisation, (p, answer) => p with { Practical = p.Practical with { Organisation = answer } }),
        },
        new OpenText(Question.Acquaintance, Section.Practical, new(3, 300))
        {
            MayStayOpen = true,
            Chair = ChairPlace.Top,
            IsRemembered = true,
            NotWhen = OfCandidate,
            Member = new(p => p.Practical.Acquaintance, (p, answer) => p with { Practical = p.Practical with { Acquaintance = answer } }),
        },
        new OneOf(Question.Form, Section.Practical, [.. Enum.GetNames<MeetingForm>().Where(form => form is not OneOf.Any)])
        {
            MayStayOpen = true,
            TakesAny = true,
            NotWhen = OfCandidate,
            Chair = ChairPlace.Top,
            Member = new(p => p.Practical.Form.ToString(), (p, answer) => p with { Practical = p.Practical with { Form = Enum.Parse<MeetingForm>(answer) } }),
        },
        new OpenText(Question.Phone, Section.Practical, new(8, 40))
        {
            IsNumber = true,
            IsRemembered = true,
            OnlyWhen = new(Question.Form, nameof(MeetingForm.Phone)),
            NotWhen = OfCandidate,
            Contact = ContactPlace.Planning,
        },
        new OneOf(Question.Duration, Section.Practical, [.. Durations.Minutes.Select(Number)])
        {
            MayStayOpen = true,
            TakesAny = true,
            NotWhen = OfCandidate,
            TakesMinutes = true,
            Chair = ChairPlace.Top,
            Member = new(
                p => p.Practical.Minutes is Durations.Any ? OneOf.Any : Number(p.Practical.Minutes),
                (p, answer) => p with
                {
                    Practical = p.Practical with { Minutes = answer is OneOf.Any ? Durations.Any : int.Parse(answer, CultureInfo.InvariantCulture) },
                }),
        },
        new OpenText(Question.Availability, Section.Practical, new(3, 300))
        {
            MayStayOpen = true,
            Chair = ChairPlace.Top,
            NotWhen = OfCandidate,
            Contact = ContactPlace.Planning,
            Member = new(p => p.Practical.Availability, (p, answer) => p with { Practical = p.Practical with { Availability = answer } }),
        },
    ];

    /// <summary>The row of one question.</summary>
    public static QuestionDefinition Of(Question question) => All[(int)question];

    /// <summary>The title that a contact gave their request. It names the request in sentences and lists.</summary>
    public static string TitleOf(Pitch pitch) => All.Single(q => q.Contact is ContactPlace.Title).In(pitch) ?? "";

    /// <summary>The questions that are asked beside these answers.</summary>
    public static IEnumerable<QuestionDefinition> Asked(Func<Question, string?> answers) => All.Where(q => q.IsAsked(answers));

    /// <summary>The questions whose answers go along with a draft: those that are asked, and those that were answered when they were.</summary>
    public static IEnumerable<QuestionDefinition> Going(Draft draft) =>
        All.Where(q => q.IsAsked(draft.AnswerTo) || (q.OnlyWhen is null && draft.Answers.ContainsKey(q.Question)));

    /// <summary>The questions of a pitch: those that are asked beside its answers, and those that were answered when they were.</summary>
    public static IEnumerable<QuestionDefinition> Shown(Pitch pitch) =>
        All.Where(q => q.IsAsked(other => Of(other).In(pitch)) || q.In(pitch) is { Length: > 0 } and not OneOf.Any);

    /// <summary>The question before this one; null before the first.</summary>
    public static Question? Before(Question question) => question == 0 ? null : question - 1;

    /// <summary>The questions that a card asks together: from this one to the end of its section.</summary>
    public static IEnumerable<QuestionDefinition> From(Question question) =>
        All.Where(d => d.Section == Of(question).Section && d.Question >= question);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
