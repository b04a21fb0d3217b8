using SamBot.Cards.Elements;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards on which a contact sees a request that was sent, with its state and its buttons.</summary>
public static class ContactRequestCards
{
    /// <summary>The card of a request in its present state: waiting, answered or withdrawn.</summary>
    public static Message Of(KnownRequest known, Texts t, Foundation foundation) => known.Request switch
    {
        MeetingRequest.Approved r => Approved(known, r, t),
        MeetingRequest.Declined r => Declined(known, r, t),
        MeetingRequest.Withdrawn => new(
            Card(t, [Title(t.WithdrawnTitle), Line(t.WithdrawnBody(known.Reference.ToString()))], NewRequest(t)),
            t.WithdrawnTitle),
        var r => new(
            Card(
                t,
                [
                    Title(t.SentTitle),
                    Line(t.SentThanks),
                    Line(t.SentReference(known.Reference.ToString())),
                    Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(r.SubmittedAt)))),
                ],
                Withdraw(known, t),
                NewRequest(t)),
            t.SentTitle),
    };

    /// <summary>
    /// The present form of the card that said that the request was sent. The answer comes in a message of its own, so after it this card is
    /// short and has no buttons.
    /// </summary>
    public static Message Receipt(KnownRequest known, Texts t, Foundation foundation) => known.Request is MeetingRequest.Decided
        ? new(
            Card(
                t,
                [
                    Title(t.ReceiptTitle),
                    Line($"**{known.Reference}** {PersonText.Escape(known.Request.Pitch.Topic.Title)}: {RequestStates.Of(known.Request, t, foundation)}"),
                ]),
            t.ReceiptTitle)
        : Of(known, t, foundation);

    /// <summary>A message with the reason of a refusal on top.</summary>
    public static Message With(Message message, RequestRefusal refusal, Texts t) =>
        message with { Card = message.Card with { Body = [Remark(Line(t.RequestRemark(refusal, ""))), .. message.Card.Body] } };

    /// <summary>A button that asks whether the contact is sure, and then withdraws the request.</summary>
    internal static CardAction Withdraw(KnownRequest known, Texts t) => new ShowCardAction
    {
        Title = t.Withdraw,
        Card = new AdaptiveCard
        {
            Body = [Line(t.WithdrawSure(PersonText.Escape(known.Request.Pitch.Topic.Title)))],
            Actions =
            [
                Button.Press(
                    t.WithdrawYes,
                    new ActionData(Verbs.Withdraw, known.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName),
                    ActionStyle.Destructive),
            ],
        },
    };

    private static Message Approved(KnownRequest known, MeetingRequest.Approved r, Texts t) => new(
        Card(
            t,
            [
                Title(t.ApprovedTitle),
                Line(t.ApprovedBody(PersonText.Escape(r.Pitch.Topic.Title), known.Reference.ToString())),
                .. Note(r, t),
                Line(t.ApprovedNext),
                PersonText.Block(r.Pitch.Practical.Availability, maxLines: Sizes.Lines),
            ]),
        t.ApprovedTitle);

    private static Message Declined(KnownRequest known, MeetingRequest.Declined r, Texts t) => new(
        Card(
            t,
            [
                Title(t.DeclinedTitle),
                Line(t.DeclinedBody(PersonText.Escape(r.Pitch.Topic.Title), known.Reference.ToString())),
                Line(t.DeclinedReason(t.ReasonTold(r.Reason))),
                .. Note(r, t),
                Line(t.ReasonAdvice(r.Reason)),
                Line(t.DeclinedWelcome),
            ],
            NewRequest(t)),
        t.DeclinedTitle);

    private static IReadOnlyList<CardElement> Note(MeetingRequest.Decided decided, Texts t) => decided.Note is { } note
        ? [Remark(Quiet(t.NoteFrom(PersonText.Escape(decided.By.Name))), PersonText.Block(note, spacing: Spacing.Small, maxLines: Sizes.Lines))]
        : [];

    internal static CardAction NewRequest(Texts t) => Button.Press(t.NewRequest, new ActionData(Verbs.Answer, ""));
}
