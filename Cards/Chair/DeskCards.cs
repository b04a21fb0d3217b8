using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The chair's cards besides those of requests.</summary>
public static class DeskCards
{
    // Ten rows with their buttons are to stay within a card's size.
    private const int LongestTitle = 60;
    private const int LongestName = 40;

    /// <summary>The chair's welcome.</summary>
    public static Message Welcome(Texts t) => new(
        Card(t, [Title(t.DeskWelcomeTitle), Line(t.DeskWelcomeBody), Line(t.DeskHelpCommands)]),
        t.DeskWelcomeTitle);

    /// <summary>The chair's help, with the numbered reasons for declining.</summary>
    public static Message Help(Texts t, Foundation foundation) => new(
        Card(
            t,
            [
                Title(t.HelpTitle),
                Line(t.DeskWelcomeBody),
                Line(t.DeskHelpCommands),
                Line(t.DeskReasons),
                .. Reasons(t, foundation),
            ],
            RestCards.Begin(t)),
        t.HelpTitle);

    /// <summary>A page of the open requests, oldest first. A tap opens one.</summary>
    /// <param name="requests">The requests that are shown.</param>
    /// <param name="page">Which page it is.</param>
    /// <param name="unreadable">How many open requests cannot be read, and are left out.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message List(IReadOnlyList<KnownRequest> requests, DeskPage page, int unreadable, Texts t, Foundation foundation) => new(
        Card(
            t,
            requests.Count == 0
                ? unreadable == 0 ? [Line(t.DeskListEmpty)] : Unreadable(unreadable, t)
                :
                [
                    Title(t.DeskListTitle),
                    Quiet(Count(page, t)) with { Spacing = Spacing.None },
                    .. requests.SelectMany((r, at) => new CardElement[]
                    {
                        Line($"{Number(page.Places[at], t)}. **{r.Reference}** {Row(r, t)} ({Waits(r.Request, t, foundation)})"),
                        new ActionSet([Opens(r, null, t), .. Decides(r, t)]),
                    }),
                    .. Unreadable(unreadable, t),
                    Quiet(t.DeskListOpen),
                ],
            [
                .. page.Number > 1 ? [ToPage(page.Number - 1, t.DeskPageBefore)] : Array.Empty<CardAction>(),
                .. page.Number < page.Pages ? [ToPage(page.Number + 1, t.DeskPageNext)] : Array.Empty<CardAction>(),
                Button.Press(t.DeskSearch, new ActionData(Verbs.Search, "")),
            ]),
        requests.Count == 0 && unreadable == 0 ? t.DeskListEmpty : t.DeskListTitle);

    /// <summary>Asks which of several people with the same name is meant. A tap opens the request, with what was said filled in.</summary>
    /// <param name="among">Their requests.</param>
    /// <param name="said">The decision that goes with it; null when there is none.</param>
    /// <param name="t">The texts in the reader's language.</param>
    public static Message Which(IReadOnlyList<KnownRequest> among, Leaning? said, Texts t) => new(
        Card(
            t,
            [
                Line(t.DeskWhich),
                .. among.Take(Sizes.Listed).SelectMany(r => new CardElement[]
                {
                    Line($"**{r.Reference}** {AnswerText.Heading(r.Request, t)}: {PersonText.Escape(r.Title)}"),
                    new ActionSet([Opens(r, said, t)]),
                }),
                .. said?.Note is { } note
                    ? [
                        new TextInput(Fields.Note)
                        {
                            Label = t.DeskWhichNote,
                            IsMultiline = true,
                            MaxLength = Limits.Note.Max,
                            Value = PersonText.Plain(TextLimit.Cut(note, Limits.Note.Max)),
                        },
                    ]
                    : Array.Empty<CardElement>(),
            ]),
        t.DeskWhich);

    /// <summary>The list of what is open, for somebody who is back.</summary>
    public static Message WelcomeBack(Message list, Texts t) =>
        list with { Card = list.Card with { Body = [Line(t.RestOver), .. list.Card.Body] } };

    /// <summary>A message of one sentence.</summary>
    public static Message Say(string sentence, Texts t) => Say(sentence, [], [], t);

    /// <summary>A message of one sentence, with what can be filled in and pressed below it.</summary>
    internal static Message Say(string sentence, IReadOnlyList<CardElement> fields, IReadOnlyList<CardAction> actions, Texts t) =>
        new(Card(t, [Line(sentence), .. fields], actions), sentence.Replace("**", "", StringComparison.Ordinal));

    internal static IReadOnlyList<CardElement> Unreadable(int count, Texts t) => count switch
    {
        0 => [],
        1 => [Line(t.DeskUnreadableOne)],
        _ => [Line(t.DeskUnreadableMany(count.ToString(t.Culture)))],
    };

    internal static string Waits(MeetingRequest.Submitted request, Texts t, Foundation foundation)
    {
        if (request is MeetingRequest.Held held)
        {
            return t.DeskHeld(t.Time(foundation.LocalTime(held.Until)));
        }

        if (request is MeetingRequest.Open { Asked: { } asked })
        {
            return t.DeskAsked(t.Day(foundation.DayOf(asked.At)));
        }

        var since = t.DeskSince(t.Day(foundation.DayOf(request.SubmittedAt)));
        return request is not MeetingRequest.Open open ? since
            : open.Later is { } later ? $"{since}; {t.DeskPostponed(t.DayInFull(later.Until))}"
            : open.IsOverdue ? $"{since}; **{t.DeskOverdue(t.Day(foundation.AnswerDay(open)))}**"
            : $"{since}; {t.DeskPromised(t.Day(foundation.AnswerDay(open)))}";
    }

    private static string Count(DeskPage page, Texts t)
    {
        var count = page.HasMore ? t.DeskCountOver(Number(page.Total, t)) : page.Total == 1 ? t.DeskCountOne : t.DeskCount(Number(page.Total, t));
        return page.Pages == 1 ? count : $"{count} {t.DeskPageOf(Number(page.Number, t), Number(page.Pages, t))}";
    }

    private static string Number(int number, Texts t) => number.ToString("N0", t.Culture);

    private static ExecuteAction ToPage(int page, string title) =>
        Button.Press(title, new ActionData(Verbs.List, "").With(Fields.Page, page.ToString(CultureInfo.InvariantCulture)));

    // A decision from the list opens the card with it filled in, so that its text is seen before it goes.
    private static IEnumerable<CardAction> Decides(KnownRequest known, Texts t) => known.Request is MeetingRequest.Open
        ? [Opens(known, new Leaning(true), t) with { Title = t.Approve }, Opens(known, new Leaning(false), t) with { Title = t.Decline }]
        : [];

    internal static ExecuteAction Opens(KnownRequest known, Leaning? said, Texts t)
    {
        var data = DecisionPart.Data(Verbs.Show, known, t);
        data = said is null ? data : data.With(
            Fields.Decide, said.Kind is not null ? Verbs.Arrange : said.Asks ? Verbs.Ask : said.Approves ? Verbs.Approve : Verbs.Decline);
        data = said?.Kind is { } kind ? data.With(Fields.Kind, kind.ToString()) : data;
        data = said?.To is { } to ? data.With(Fields.To, to) : data;
        data = said?.Reach is { } reach ? data.With(Fields.Reach, reach) : data;
        data = said?.Reason is { } reason ? data.With(Fields.Reason, reason.ToString()) : data;
        return Button.Press(t.DeskOpen(Short(PersonText.Line(known.Request.Contact.Name), LongestName)), data);
    }

    /// <summary>Who asks for what, in a list.</summary>
    internal static string Row(KnownRequest known, Texts t) =>
        $"{AnswerText.Heading(known.Request, t, FirstScreen.BesideName(known.Request.Contact.Name))}: {PersonText.Escape(Short(known.Title, LongestTitle))}";

    private static string Short(string text, int most) => text.Length <= most ? text : $"{TextLimit.Cut(text, most)} …";

    private static IEnumerable<CardElement> Reasons(Texts t, Foundation foundation) => foundation.Reasons
        .Select((r, i) => Line(t.NumberedChoice((i + 1).ToString(CultureInfo.InvariantCulture), t.Reason(r))) with { Spacing = Spacing.Small });
}
