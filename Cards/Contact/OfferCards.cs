using System.Globalization;
using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards about what a contact says after sending: the question whether it goes to the chair, and the answer.</summary>
public static class OfferCards
{
    private const int MostLines = 3;
    private const int LinesOfRound = 4;

    /// <summary>Asks whether the words go to the chair, and with which request.</summary>
    /// <param name="offer">The words.</param>
    /// <param name="isNew">Whether the words came just now. Otherwise something else was answered in between.</param>
    /// <param name="requests">The contact's requests.</param>
    /// <param name="t">The texts in the contact's language.</param>
    /// <param name="foundation">The foundation.</param>
    internal static Message Of(Offer offer, bool isNew, IReadOnlyList<KnownRequest> requests, Texts t, Foundation foundation)
    {
        KnownRequest[] meant = [.. offer.RequestIds.Select(id => requests.FirstOrDefault(r => r.Id == id)).OfType<KnownRequest>()];
        CardAction no = Button.Press(t.OfferNo, Data(offer, meant.FirstOrDefault()?.Id ?? "", Fields.No));
        if (meant is not [var only])
        {
            return new(
                Card(
                    t,
                    [
                        Line(t.OfferWhich),
                        .. Words(offer, isNew, t),
                        .. meant.SelectMany((r, i) => Choice(offer, r, i, t, foundation)),
                        Quiet(t.OfferWhichTyped),
                    ],
                    no),
                t.OfferWhich);
        }

        var kind = KindOf(only);
        var asked = !isNew ? t.OfferStill(kind)
            : offer.Text.Length == 0 ? t.OfferFiles(PersonText.Escape(only.Title))
            : offer.Messages == 1 ? t.OfferAsk(kind, PersonText.Escape(only.Title))
            : offer.Messages % 2 == 0 ? t.OfferTogether(kind)
            : t.OfferMore(kind);
        return new(
            Card(
                t,
                [Line(asked), .. Words(offer, isNew, t), Quiet(t.OfferTyped)],
                Button.Press(t.OfferYes(kind), Data(offer, only.Id, Fields.Yes), ActionStyle.Positive),
                no),
            PersonText.Line(asked.Replace("**", "", StringComparison.Ordinal)));
    }

    /// <summary>Says what became of words that the contact confirmed; or why they did not go to the chair.</summary>
    public static Message Taken(KnownRequest known, IReadOnlyList<RequestRefusal> refusals, Texts t) => DeskCards.Say(
        refusals is [var refusal, ..] ? t.RequestRemark(refusal, "") : t.OfferTaken(KindOf(known), known.Reference.ToString()), t);

    /// <summary>What was added to a request after sending, with its days.</summary>
    internal static IEnumerable<CardElement> Added(MeetingRequest.Submitted request, Texts t, Foundation foundation) =>
        request.AsSent().Additions.Where(a => a.Text.Length > 0).SelectMany(a => Said(t.AddedOn(t.Day(foundation.DayOf(a.At))), Lines(a.Text), t));

    /// <summary>What the chair asked last and what was answered, with their days.</summary>
    internal static IEnumerable<CardElement> Answered(MeetingRequest.Submitted request, Texts t, Foundation foundation) =>
        request.AsSent().Questions.TakeLast(2).SelectMany(q => new[]
        {
            Said(t.AskedOn(PersonText.Escape(q.By.Name), t.Day(foundation.DayOf(q.At))), FirstScreen.Excerpt(q.Text, LinesOfRound)),
            q.Answer is { Text.Length: > 0 } answer
                ? Said(t.YouAnsweredOn(t.Day(foundation.DayOf(answer.At))), FirstScreen.Excerpt(answer.Text, LinesOfRound))
                : [],
        }.SelectMany(lines => lines));

    /// <summary>What was passed on to the chair about a request lately, with its days.</summary>
    internal static IEnumerable<CardElement> PassedOn(MeetingRequest.Submitted request, Texts t, Foundation foundation) =>
        request is MeetingRequest.Decided r
            ? r.PassedOn.TakeLast(Limits.PassedOnADay).SelectMany(a => Said(t.PassedOnAt(t.Day(foundation.DayOf(a.At))), Lines(a.Text), t))
            : [];

    // Many lines stand on one.
    private static string Lines(string text) =>
        PersonText.Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > MostLines } lines
            ? string.Join(' ', lines)
            : text;

    private static OfferKind KindOf(KnownRequest known) => known.Request switch
    {
        MeetingRequest.Decided => OfferKind.PassOn,
        MeetingRequest.Open { Asked: not null } or MeetingRequest.Lapsed => OfferKind.Answer,
        _ => OfferKind.Add,
    };

    // The contact just typed the first words. Words that were taken together, or that wait for an answer, are shown.
    private static IEnumerable<CardElement> Words(Offer offer, bool isNew, Texts t) =>
    [
        .. (isNew && offer.Messages == 1) || offer.Text.Length == 0
            ? Array.Empty<CardElement>()
            : [PersonText.Block(offer.Text, isSubtle: true, maxLines: Sizes.Lines)],
        .. FileCards.Listed(offer.Files ?? [], t),
    ];

    private static CardElement[] Choice(Offer offer, KnownRequest known, int index, Texts t, Foundation foundation) =>
    [
        Line(t.NumberedChoice((index + 1).ToString(CultureInfo.InvariantCulture), RequestStates.Text(known, t, foundation))),
        new ActionSet([Button.Press(t.OfferHere, Data(offer, known.Id, Fields.Yes))]),
    ];

    private static ActionData Data(Offer offer, string requestId, string answer) =>
        new ActionData(Verbs.Add, requestId).With(Fields.Offer, offer.Id).With(Fields.Confirm, answer);
}
