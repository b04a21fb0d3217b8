using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The chair's cards besides those of requests.</summary>
public static class DeskCards
{
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
            ]),
        t.HelpTitle);

    /// <summary>The open requests, oldest first.</summary>
    /// <param name="requests">The requests that are shown.</param>
    /// <param name="more">Whether there are more open requests.</param>
    /// <param name="unreadable">How many open requests cannot be read, and are left out.</param>
    /// <param name="t">The texts in the reader's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message List(IReadOnlyList<KnownRequest> requests, bool more, int unreadable, Texts t, Foundation foundation) => new(
        Card(
            t,
            requests.Count == 0
                ? unreadable == 0 ? [Line(t.DeskListEmpty)] : Unreadable(unreadable, t)
                :
                [
                    Title(t.DeskListTitle),
                    .. requests.Select(r => Line(
                        $"**{r.Reference}** {AnswerText.Heading(r.Request, t)}: "
                        + $"{PersonText.Escape(r.Title)} ({Waits(r.Request, t, foundation)})")),
                    .. more ? [Quiet(t.DeskListMore)] : Array.Empty<CardElement>(),
                    .. Unreadable(unreadable, t),
                    Quiet(t.DeskListOpen),
                ]),
        t.DeskListTitle);

    /// <summary>A message of one sentence.</summary>
    public static Message Say(string sentence, Texts t) => new(Card(t, [Line(sentence)]), sentence.Replace("**", "", StringComparison.Ordinal));

    /// <summary>Asks for the reason of a refusal, with the reasons to choose from.</summary>
    public static Message ReasonMissing(Reference reference, Texts t, Foundation foundation) => new(
        Card(t, [Line(t.RequestRemark(RequestRefusal.ReasonMissing, "")), .. Reasons(t, foundation), Line(t.DeskReasonExample(reference.ToString()))]),
        t.RequestRemark(RequestRefusal.ReasonMissing, ""));

    private static IReadOnlyList<CardElement> Unreadable(int count, Texts t) => count switch
    {
        0 => [],
        1 => [Line(t.DeskUnreadableOne)],
        _ => [Line(t.DeskUnreadableMany(count.ToString(t.Culture)))],
    };

    private static string Waits(MeetingRequest.Submitted request, Texts t, Foundation foundation)
    {
        if (request is MeetingRequest.Held held)
        {
            return t.DeskHeld(t.Time(foundation.LocalTime(held.Until)));
        }

        var since = t.DeskSince(t.Day(foundation.DayOf(request.SubmittedAt)));
        return request is MeetingRequest.Open { IsOverdue: true } open ? $"{since}; **{t.DeskOverdue(t.Day(foundation.AnswerDay(open)))}**" : since;
    }

    private static IEnumerable<CardElement> Reasons(Texts t, Foundation foundation) => foundation.Reasons
        .Select((r, i) => Line(t.NumberedChoice((i + 1).ToString(CultureInfo.InvariantCulture), t.Reason(r))) with { Spacing = Spacing.Small });
}
