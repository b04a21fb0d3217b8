using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>What the chair reads besides the requests themselves.</summary>
public static class DeskCards
{
    /// <summary>The welcome.</summary>
    public static Message Welcome(Texts t) => new(
        Card(t, [Title(t.DeskWelcomeTitle), Line(t.DeskWelcomeBody), Line(t.DeskHelpCommands)]),
        t.DeskWelcomeTitle);

    /// <summary>How the desk works, with the numbered reasons for declining.</summary>
    public static Message Help(Texts t) => new(
        Card(
            t,
            [
                Title(t.HelpTitle),
                Line(t.DeskWelcomeBody),
                Line(t.DeskHelpCommands),
                Line(t.DeskReasons),
                .. Reasons(t),
            ]),
        t.HelpTitle);

    /// <summary>The open requests, oldest first.</summary>
    /// <param name="requests">Those that are shown.</param>
    /// <param name="more">Whether there are more.</param>
    /// <param name="t">The reader's language.</param>
    /// <param name="foundation">Whose bot this is.</param>
    public static Message List(IReadOnlyList<KnownRequest> requests, bool more, Texts t, Foundation foundation) => new(
        Card(
            t,
            requests.Count == 0
                ? [Line(t.DeskListEmpty)]
                :
                [
                    Title(t.DeskListTitle),
                    .. requests.Select(r => Line(
                        $"**{r.Reference}** {AnswerText.Heading(r.Request, t)}: "
                        + $"{PersonText.Escape(r.Request.Pitch.Topic.Title)} ({t.DeskSince(t.Day(foundation.DayOf(r.Request.SubmittedAt)))})")),
                    .. more ? [Quiet(t.DeskListMore)] : Array.Empty<CardElement>(),
                    Quiet(t.DeskListOpen),
                ]),
        t.DeskListTitle);

    /// <summary>One sentence.</summary>
    public static Message Say(string sentence, Texts t) => new(Card(t, [Line(sentence)]), sentence.Replace("**", "", StringComparison.Ordinal));

    /// <summary>Declining was refused for want of a reason: these are the reasons.</summary>
    public static Message ReasonMissing(Reference reference, Texts t) => new(
        Card(t, [Line(t.RequestRemark(RequestRefusal.ReasonMissing, "")), .. Reasons(t), Line(t.DeskReasonExample(reference.ToString()))]),
        t.RequestRemark(RequestRefusal.ReasonMissing, ""));

    private static IEnumerable<CardElement> Reasons(Texts t) => Enum.GetValues<DeclineReason>()
        .Select((r, i) => Line(t.NumberedChoice((i + 1).ToString(CultureInfo.InvariantCulture), t.Reason(r))) with { Spacing = Spacing.Small });
}
