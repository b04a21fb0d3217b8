using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Cards;

/// <summary>
/// The reply to a contact: a view of the state, with remarks on the input on top. Asking again, going back, changing the language and refreshing
/// are all this one function.
/// </summary>
public static class IntakeReply
{
    /// <summary>The reply.</summary>
    /// <param name="state">The state of the conversation after the input.</param>
    /// <param name="said">The decision on the input.</param>
    /// <param name="requests">The contact's requests, newest first, where <see cref="NeedsRequests"/> says that they are shown; else none.</param>
    /// <param name="t">The texts in the contact's language.</param>
    /// <param name="foundation">The foundation.</param>
    /// <param name="rules">The rules, with the choices.</param>
    /// <param name="unreadable">How many of their requests cannot be read, and are left out.</param>
    /// <param name="contact">The contact, whose name and address stand in the review; null where they do not.</param>
    public static Message Of(
        IntakeState state,
        IntakeDecision said,
        IReadOnlyList<KnownRequest> requests,
        Texts t,
        Foundation foundation,
        IntakeRules rules,
        int unreadable = 0,
        Person? contact = null)
    {
        var atFields = FieldRemarks.Of(state, said.Refusals);
        var remarks = Remarks.Of(said.Events, [.. said.Refusals.Except(atFields)], state, requests, unreadable, t, foundation).ToArray();
        // The contact has read the card already, so an answer to something else comes without it. An old button is answered with the present card.
        var isKnown = !said.Refusals.Any(r => r.Reason is IntakeRefusalReason.EarlierCard or IntakeRefusalReason.SentCard or IntakeRefusalReason.UnknownButton)
            && !state.AsksErasure
            && (state is IntakeState.Sent || (state is IntakeState.NotStarted && !said.Events.Any(e => e is IntakeEvent.Welcomed)));
        var view = state is IntakeState.Sent { Offer: { } offer }
            ? OfferCards.Of(offer, said.Events.Any(e => e is IntakeEvent.AdditionOffered { IsReworded: false }), requests, t, foundation)
            : isKnown && remarks.Length > 0
            ? new Message(
                Layout.Card(t, [], state is IntakeState.Sent ? ContactRequestCards.NewRequest(t) : WelcomeCard.BeginButton(t)),
                About(said, state, t, foundation))
            : state is IntakeState.Drafting d && said.Events.Any(e => e is IntakeEvent.FormAsked)
            ? new Message(QuestionCard.Form(d.Draft, t, foundation, rules), t.FormTitle)
            : View(state, requests, t, foundation, rules, contact);
        view = view with { Card = FieldRemarks.On(view.Card, atFields, t, r => Remarks.Sentence(r, state, t, foundation)) };
        // A follow-up is what the message is about.
        view = said.Events.OfType<IntakeEvent.FollowedUp>().FirstOrDefault() is { } more ? view with { Summary = FollowUpRemark.Question(more, t) } : view;
        return remarks.Length == 0 ? view : view with { Card = view.Card with { Body = [.. remarks, .. view.Card.Body] } };
    }

    /// <summary>Whether the reply shows the contact's requests.</summary>
    public static bool NeedsRequests(IntakeState state, IntakeDecision said) =>
        state is IntakeState.Sent || said.Events.Any(e => e is IntakeEvent.StatusAsked or IntakeEvent.WithdrawAsked or IntakeEvent.ReadAgainAsked);

    // What a message is about where nothing but the answer to something else stands in it.
    private static string About(IntakeDecision said, IntakeState state, Texts t, Foundation foundation) => said.Events.Select(e => e switch
    {
        IntakeEvent.HelpAsked => t.HelpTitle,
        IntakeEvent.LanguageAsked => t.LanguageAsked(Languages.AskedFor(t)),
        IntakeEvent.LanguageChosen => t.LanguageChosen,
        IntakeEvent.ModelAllowed m => Remarks.ModelAllowed(m, t, foundation),
        IntakeEvent.WithdrawDropped => t.WithdrawDropped,
        IntakeEvent.AdditionDropped => t.OfferDropped,
        IntakeEvent.ErasureDropped => t.ErasureDropped,
        IntakeEvent.ReadAgainAsked => t.ReadAgain,
        IntakeEvent.WithdrawAsked => t.Withdraw,
        _ => null,
    }).Concat(said.Refusals.Take(1).Select(r => Remarks.Sentence(r, state, t, foundation))).OfType<string>().FirstOrDefault() ?? t.StatusTitle;

    private static Message View(
        IntakeState state, IReadOnlyList<KnownRequest> requests, Texts t, Foundation foundation, IntakeRules rules, Person? contact) => state switch
    {
        { AsksErasure: true } => ErasureCards.Ask(t),
        IntakeState.Asking s => new(QuestionCard.Of(s, t, foundation, rules), Wording.Ask(s.Question, s.Draft, t)),
        IntakeState.Reviewing s => new(ReviewCard.Of(s.Draft, contact, t, foundation), t.ReviewTitle),
        IntakeState.ConfirmingRestart s => new(PauseCards.Restart(s.Draft, t), t.RestartTitle),
        IntakeState.Stopped s => new(PauseCards.Stopped(s.Draft, t, foundation), t.StoppedTitle),
        IntakeState.Sent s when requests.FirstOrDefault(r => r.Id == s.RequestId) is { } known => ContactRequestCards.Of(known, t, foundation),
        _ => new(WelcomeCard.Of(t, foundation), t.WelcomeTitle),
    };
}
