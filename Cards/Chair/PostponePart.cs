using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>
/// What unfolds under the button that puts a request off: the text that the contact reads, a button for each usual length of time, and a field for a day.
/// What the card says of a request that was put off stands here too.
/// </summary>
internal static class PostponePart
{
    /// <summary>Whether it is said at the field of the day.</summary>
    public static bool IsOfDay(RequestRefusal refusal) =>
        refusal is RequestRefusal.DayMissing or RequestRefusal.NoSuchDay or RequestRefusal.DayPast or RequestRefusal.DayTooFar;

    /// <summary>The fields and buttons, filled in with what was refused.</summary>
    public static IReadOnlyList<CardElement> Fields(
        KnownRequest known, RequestCommand.Postpone? tried, IReadOnlyCollection<RequestRefusal> refusals, Texts t) =>
    [
        DecisionPart.AtField(
            new TextInput(Cards.Fields.LaterText)
            {
                Label = t.AnswerTextLabel(PersonText.Line(known.Request.Contact.Name)),
                IsMultiline = true,
                MaxLength = Limits.Note.Max,
                Value = (tried?.Text ?? tried?.Note) is { } text ? PersonText.Plain(TextLimit.Cut(text, Limits.Note.Max)) : ReadyTexts.Postponed(t),
            },
            refusals.Where(r => r is RequestRefusal.NoteTooLong),
            t),
        new ActionSet([.. Enum.GetValues<PostponeFor>().Select(length => For(length, known, t))]),
        DecisionPart.AtField(
            new DateInput(Cards.Fields.Until)
            {
                Label = tried?.Until is { } read ? t.PostponeUntilRead(t.DayInFull(read)) : t.PostponeUntil,
                Value = tried?.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            refusals.Where(IsOfDay),
            t),
        new ActionSet([Button.Press(t.PostponeConfirm, DecisionPart.Data(Verbs.Postpone, known, t)) with { Fallback = null }]),
    ];

    /// <summary>Says until when a request was put off, or that it came back.</summary>
    public static IEnumerable<CardElement> Said(MeetingRequest.Open request, Texts t) => (request.Later, request.CameBack) switch
    {
        ({ } later, _) => [Remark([Line(t.SummaryPostponed(t.DayInFull(later.Until), PersonText.Escape(later.By.Name))), .. Note(later, t)])],
        (_, { } was) => [Remark([Line(t.SummaryCameBack(t.DayInFull(was.Until), PersonText.Escape(was.By.Name))), .. Note(was, t)])],
        _ => [],
    };

    // Every client that unfolds knows this kind of button.
    private static ExecuteAction For(PostponeFor length, KnownRequest known, Texts t) =>
        Button.Press(t.PostponeFor(length), DecisionPart.Data(Verbs.Postpone, known, t).With(Cards.Fields.For, length.ToString())) with { Fallback = null };

    private static IEnumerable<CardElement> Note(Postponement put, Texts t) => (put.Text ?? put.Note) is { } words
        ? [Quiet(t.DecidedNote), PersonText.Block(words, spacing: Spacing.None, maxLines: Sizes.Lines)]
        : [];
}
