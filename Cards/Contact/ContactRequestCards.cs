using SamBot.Cards.Elements;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using static SamBot.Cards.Layout;

namespace SamBot.Cards;

/// <summary>The cards on which a contact sees a request that was sent, with its state and its buttons.</summary>
public static class ContactRequestCards
{
    private const string FullText = "full";

    /// <summary>
    /// The card of a request in its present state: waiting, answered or withdrawn. The answers that were sent are folded away at its end.
    /// </summary>
    public static Message Of(KnownRequest known, Texts t, Foundation foundation)
    {
        var message = InState(known, t, foundation);
        message = message with
        {
            Card = message.Card with
            {
                Body = [.. message.Card.Body, Answers(known.Request, t, foundation)],
                Actions = [.. message.Card.Actions ?? [], new ToggleVisibilityAction([FullText]) { Title = t.ReadAgain }],
            },
        };
        return known.Request.AsSent() is { Additions.IsEmpty: true, Questions.IsEmpty: true } ? message : Fitting.Of(message);
    }

    private static Message InState(KnownRequest known, Texts t, Foundation foundation) => known.Request switch
    {
        MeetingRequest.Open { Asked: { } question } => ChairQuestionCards.Asked(known, question, t),
        MeetingRequest.Approved r => Approved(known, r, t, foundation),
        MeetingRequest.Declined r => Declined(known, r, t, foundation),
        MeetingRequest.Arranged r => Arranged(known, r, t),
        MeetingRequest.Lapsed r => ChairQuestionCards.Lapsed(known, r.Request.Questions[^1], t),
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
                    .. r is MeetingRequest.Open { Later: { } later } ? new[] { Line(t.SentPostponed(t.DayInFull(later.Until))) } : [],
                    Line(r is MeetingRequest.Open { IsOverdue: true } late
                        ? t.SentLate(t.Day(foundation.AnswerDay(late)))
                        : t.SentAnswerBy(t.Day(foundation.AnswerDay(r.AsSent())))),
                    Line(t.SentMore),
                ],
                Withdraw(known, t),
                NewRequest(t)),
            t.SentTitle),
    };

    /// <summary>
    /// The present form of the card that said that the request was sent. The answer comes in a message of its own, so after it this card is
    /// short and has no buttons.
    /// </summary>
    public static Message Receipt(KnownRequest known, Texts t, Foundation foundation) =>
        known.Request is MeetingRequest.Decided or MeetingRequest.Lapsed or MeetingRequest.Open { Asked: not null }
        ? new(
            Card(
                t,
                [
                    Title(t.ReceiptTitle),
                    RequestStates.Line(known, t, foundation),
                ]),
            t.ReceiptTitle)
        : Of(known, t, foundation);

    /// <summary>Tells a contact unasked that the promised day of the answer has passed.</summary>
    public static Message Delay(KnownRequest known, Texts t, Foundation foundation) => new(
        Card(
            t,
            [
                Title(t.DelayTitle),
                Line(t.DelayBody(
                    PersonText.Escape(known.Title), known.Reference.ToString(), t.Day(foundation.AnswerDay(known.Request.AsSent())))),
                Line(t.DelayNext),
            ],
            Withdraw(known, t)),
        t.DelayTitle);

    /// <summary>Tells a contact that the decision that they read no longer holds.</summary>
    public static Message Reopened(KnownRequest known, Texts t, Foundation foundation) => new(
        Card(
            t,
            [
                Title(t.ReopenedTitle),
                Line(t.ReopenedBody(PersonText.Escape(known.Title), known.Reference.ToString())),
                Line(t.SentAnswerBy(t.Day(foundation.AnswerDay(known.Request.AsSent())))),
            ],
            Withdraw(known, t)),
        t.ReopenedTitle);

    /// <summary>Tells a contact that a new proposal is welcome sooner than they were told.</summary>
    public static Message Invited(KnownRequest known, Texts t) => new(
        Card(t, [Title(t.InvitedTitle), Line(t.InvitedBody(PersonText.Escape(known.Title), known.Reference.ToString()))], NewRequest(t)),
        t.InvitedTitle);

    /// <summary>Tells a contact who comes back early from when a new proposal is welcome.</summary>
    public static Message TooEarly(KnownRequest known, DateTimeOffset from, Texts t, Foundation foundation) => new(
        Card(
            t,
            [
                Title(t.TooEarlyTitle),
                Line(t.TooEarlyBody(PersonText.Escape(known.Title), known.Reference.ToString(), t.Day(foundation.DayOf(from)))),
            ]),
        t.TooEarlyTitle);

    /// <summary>A request to be read again, whole: what was sent, added, and passed on.</summary>
    /// <param name="known">The request.</param>
    /// <param name="isDrafting">Whether the contact is busy with another one.</param>
    /// <param name="t">The texts in the contact's language.</param>
    /// <param name="foundation">The foundation.</param>
    public static Message Whole(KnownRequest known, bool isDrafting, Texts t, Foundation foundation) => Fitting.Of(new(
        Card(
            t,
            [
                Title(t.ReadTitle),
                RequestStates.Line(known, t, foundation),
                new Container([.. Sent(known.Request, t, foundation), .. OfferCards.PassedOn(known.Request, t, foundation)]) { Separator = true },
                .. isDrafting ? [Quiet(t.ReadThenContinue)] : Array.Empty<CardElement>(),
            ]),
        t.ReadTitle));

    /// <summary>The message above which a request was withdrawn, with a word about that on top.</summary>
    public static Message Withdrawn(Message message, KnownRequest known, Texts t) =>
        message with { Card = message.Card with { Body = [Remark(Line(t.WithdrawnBody(known.Reference.ToString()))), .. message.Card.Body] } };

    /// <summary>A message with the reason of a refusal on top.</summary>
    public static Message With(Message message, RequestRefusal refusal, Texts t) =>
        message with { Card = message.Card with { Body = [Remark(Line(t.RequestRemark(refusal, ""))), .. message.Card.Body] } };

    /// <summary>A button that asks whether the contact is sure, and then withdraws the request.</summary>
    /// <param name="known">The request.</param>
    /// <param name="t">The texts in the contact's language.</param>
    /// <param name="isListed">Whether the button stands above something else, which stays.</param>
    internal static CardAction Withdraw(KnownRequest known, Texts t, bool isListed = false) => new ShowCardAction
    {
        Title = t.Withdraw,
        Card = new AdaptiveCard
        {
            Body = [Line(t.WithdrawSure(PersonText.Escape(known.Title)))],
            Actions = [WithdrawNow(known, t, isListed)],
        },
    };

    /// <summary>A button that withdraws the request.</summary>
    internal static CardAction WithdrawNow(KnownRequest known, Texts t, bool isListed)
    {
        var data = new ActionData(Verbs.Withdraw, known.Id).With(Fields.Language, t.Culture.TwoLetterISOLanguageName);
        return Button.Press(t.WithdrawYes, isListed ? data.With(Fields.Listed, Fields.Yes) : data, ActionStyle.Destructive);
    }

    // Who looks for work pitches at a meeting. That is no talk with the chair.
    private static Message Approved(KnownRequest known, MeetingRequest.Approved r, Texts t, Foundation foundation)
    {
        var (title, reference, isCandidate) = (PersonText.Escape(known.Title), known.Reference.ToString(), Wording.IsCandidate(r.Pitch));
        var head = isCandidate ? t.CandidateApprovedTitle : t.ApprovedTitle;
        return new(
            Card(
                t,
                [
                    Title(head),
                    Line(isCandidate ? t.CandidateApprovedBody(title, reference) : t.ApprovedBody(title, reference)),
                    .. Note(r, t),
                    .. r.Text is { } text ? Words(r, text, t) : [Line(ReadyTexts.Approved(r.Pitch, t))],
                    .. AnswerText.How(r, t, foundation) is { } how ? new[] { Line(t.ApprovedHow(how)) } : [],
                    .. r.Form is MeetingForm.Phone && !isCandidate && Questions.Of(Question.Phone).In(r.Pitch) is null ? new[] { Line(t.ApprovedPhone) } : [],
                    .. Planning(r, t) is { Count: > 0 } times ? [Line(t.ApprovedTimes), .. times] : Array.Empty<CardElement>(),
                ]),
            head);
    }

    private static Message Arranged(KnownRequest known, MeetingRequest.Arranged r, Texts t) => new(
        Card(
            t,
            [
                Title(t.ArrangedTitle(r.Kind)),
                Line(t.ArrangedBody(r.Kind, PersonText.Escape(known.Title), known.Reference.ToString())),
                .. ArrangePart.Whom(r, t),
                .. r.Text is { } text ? Words(r, text, t) : [Line(t.ArrangedNext(r.Kind))],
            ]),
        t.ArrangedTitle(r.Kind));

    private static Message Declined(KnownRequest known, MeetingRequest.Declined r, Texts t, Foundation foundation) => new(
        Card(
            t,
            [
                Title(t.DeclinedTitle),
                Line(t.DeclinedBody(PersonText.Escape(known.Title), known.Reference.ToString())),
                .. Why(r, t),
                Line(r.BackFrom is { } from ? t.DeclinedBack(t.Day(foundation.DayOf(from))) : t.DeclinedWelcome),
            ],
            [.. r.BackFrom is null ? [NewRequest(t)] : Array.Empty<CardAction>()]),
        t.DeclinedTitle);

    private static IReadOnlyList<CardElement> Why(MeetingRequest.Declined r, Texts t)
    {
        if (r.Text is { } text)
        {
            return [.. Words(r, text, t), .. Note(r, t)];
        }

        return
        [
            Line(t.DeclinedReason(t.ReasonTold(r.Reason))),
            .. Note(r, t),
            .. IsAdvised(r) ? new[] { Line(t.ReasonAdvice(r.Reason)) } : [],
        ];
    }

    // The chair's own words say better what is missing, or when there is time again.
    private static bool IsAdvised(MeetingRequest.Declined r) => r.Note is null || r.Reason is not (DeclineReason.Other or DeclineReason.NoTimeNow);

    private static Container Answers(MeetingRequest.Submitted request, Texts t, Foundation foundation) =>
        new([.. Sent(request, t, foundation, q => !IsInView(q, request))]) { Id = FullText, IsVisible = false, Separator = true };

    private static IEnumerable<CardElement> Sent(
        MeetingRequest.Submitted request, Texts t, Foundation foundation, Func<QuestionDefinition, bool>? which = null) =>
    [
        .. Questions.Shown(request.Pitch).Where(which ?? (_ => true))
            .SelectMany(q => AnswerText.Labelled(Wording.Label(q.Question, Wording.IsCandidate(request.Pitch), t), q, q.In(request.Pitch), t, foundation)),
        .. OfferCards.Added(request, t, foundation),
        .. OfferCards.Answered(request, t, foundation),
        .. FileCards.Listed(request.Files(), t),
    ];

    private static IReadOnlyList<CardElement> Planning(MeetingRequest.Approved request, Texts t) =>
    [
        .. Questions.Shown(request.Pitch).Where(q => IsInView(q, request) && q.In(request.Pitch) is not "")
            .Select(q => q.In(request.Pitch) is { } answer ? PersonText.Block(answer, maxLines: Sizes.Lines) : Line(t.NoAnswer)),
    ];

    private static bool IsInView(QuestionDefinition definition, MeetingRequest.Submitted request) =>
        request is MeetingRequest.Approved && definition.Contact is ContactPlace.Planning && !Wording.IsCandidate(request.Pitch);

    private static IReadOnlyList<CardElement> Note(MeetingRequest.Decided decided, Texts t) => decided.Note is { } note ? Words(decided, note, t) : [];

    private static IReadOnlyList<CardElement> Words(MeetingRequest.Decided decided, string words, Texts t) =>
        [Remark(Quiet(t.NoteFrom(PersonText.Escape(decided.By.Name))), PersonText.Block(words, spacing: Spacing.Small, maxLines: Sizes.Lines))];

    internal static CardAction NewRequest(Texts t) => Button.Press(t.NewRequest, new ActionData(Verbs.Answer, ""));
}
