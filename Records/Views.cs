using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Records;

/// <summary>The views of documents that people see. A reply, an owed reply and a notice each show the state at the time when they are made.</summary>
public static class Views
{
    /// <summary>The view of a contact's conversation.</summary>
    /// <param name="conversation">The present conversation.</param>
    /// <param name="said">The decision on the last input; nothing for a view of the present state.</param>
    /// <param name="requests">The contact's requests, newest first, where <see cref="NeedsRequests"/> says so.</param>
    /// <param name="rules">The settings.</param>
    public static Message Intake(ConversationDocument conversation, IntakeDecision said, Listing requests, HouseRules rules) => IntakeReply.Of(
        conversation.Intake, said, requests.Requests, rules.TextsOf(conversation), rules.Foundation, rules.Intake, requests.Unreadable,
        conversation.Person);

    /// <summary>Everything that is kept about a contact, in one or more messages.</summary>
    public static ImmutableArray<Message> OwnData(ConversationDocument conversation, OwnRequests own, HouseRules rules) => OwnDataCards.Of(
        new OwnData(conversation.Person, conversation.Address.ChannelId, conversation.HeardAt, (conversation.Intake as IntakeState.Drafting)?.Draft)
        {
            Requests =
            [
                .. own.Requests.Where(r => r.ForContact is not null).Select(r => new OwnDataRequest(
                    r.ForContact!,
                    r.Notices.Any(n => n.Kind is NoticeKind.Answer && n.IsTold),
                    r.Events.OfType<RequestEvent.PromisePassed>().FirstOrDefault()?.Day)),
            ],
            NotShown = own.NotShown,
            ModelAllowedAt = conversation.ModelAllowedAt,
        },
        Channels.RoomIn(conversation.Address.ChannelId),
        rules.TextsOf(conversation),
        rules.Foundation);

    /// <summary>A page of the open requests, for a decider.</summary>
    public static Message Open(Listing requests, Texts texts, Foundation foundation) =>
        DeskCards.List(
            requests.Requests,
            requests.Page ?? new(1, requests.Requests.Length, [.. Enumerable.Range(1, requests.Requests.Length)]),
            requests.Unreadable,
            texts,
            foundation);

    /// <summary>Whether the view of a conversation shows requests: a contact's own, or for a decider the open ones.</summary>
    public static bool NeedsRequests(ConversationDocument conversation, HouseRules rules) => rules.Deciders.RoleOf(conversation.Person.Id) is Role.Contact
        ? IntakeReply.NeedsRequests(conversation.Intake, IntakeDecision.Nothing)
        : conversation.Welcomed;

    /// <summary>The view of a contact's or decider's present conversation: the welcome, what is open, or the last word.</summary>
    public static Message Standing(ConversationDocument conversation, Listing requests, HouseRules rules) =>
        conversation.Farewell is { } farewell ? ErasureCards.Done(farewell.Left, rules.TextsOf(conversation), rules.Foundation)
        : rules.Deciders.RoleOf(conversation.Person.Id) is Role.Contact ? Intake(conversation, IntakeDecision.Nothing, requests, rules)
        : conversation.Welcomed ? Open(requests, rules.TextsOf(conversation), rules.Foundation)
        : DeskCards.Welcome(rules.TextsOf(conversation));

    /// <summary>The message that a conversation owes: the view of its present state, a reminder of the draft, or the word that it was erased.</summary>
    public static Message Owed(ConversationDocument conversation, Listing requests, HouseRules rules)
    {
        var (texts, foundation) = (rules.TextsOf(conversation), rules.Foundation);
        return (conversation.Owed?.Kind, conversation.Intake, rules.Drafts.EndOf(conversation)) switch
        {
            (OwedKind.DraftErased, IntakeState.NotStarted, _) => PauseCards.Erased(foundation.Drafts, texts),
            (OwedKind.DraftReminder, IntakeState.Drafting, { } end) =>
                PauseCards.Reminder(Standing(conversation, requests, rules), texts.Day(foundation.DayOf(end)), texts),
            (OwedKind.Digest, _, _) => DeskCards.WelcomeBack(Standing(conversation, requests, rules), texts),
            _ => Standing(conversation, requests, rules),
        };
    }

    /// <summary>The view of a request for its contact, after a command on it.</summary>
    public static Message OwnRequest(RequestDocument? document, ImmutableArray<RequestRefusal> refusals, Texts texts, Foundation foundation)
    {
        if (document?.ForContact is not { } known || refusals.Contains(RequestRefusal.NoSuchRequest))
        {
            return DeskCards.Say(texts.RequestRemark(RequestRefusal.NoSuchRequest, ""), texts);
        }

        var message = ContactRequestCards.Of(known, texts, foundation);
        return refusals.IsEmpty ? message : ContactRequestCards.With(message, refusals[0], texts);
    }

    /// <summary>A request that its contact reads again; or that there is none.</summary>
    public static Message ReadAgain(ConversationDocument conversation, Reference named, Listing requests, HouseRules rules) =>
        requests.Requests.FirstOrDefault(r => r.Reference == named) is { } known
            ? ContactRequestCards.Whole(known, conversation.Intake is IntakeState.Drafting, rules.TextsOf(conversation), rules.Foundation)
            : DeskCards.Say(rules.TextsOf(conversation).RequestRemark(RequestRefusal.NoSuchRequest, ""), rules.TextsOf(conversation));

    /// <summary>The answer to a contact who said something about a request: by the id of what they said.</summary>
    public static Message Taken(RequestDocument? document, ImmutableArray<RequestRefusal> refusals, string said, Texts texts, Foundation foundation) =>
        document?.ForContact is not { } known || refusals.Contains(RequestRefusal.NoSuchRequest)
            ? DeskCards.Say(texts.RequestRemark(RequestRefusal.NoSuchRequest, ""), texts)
            : refusals.IsEmpty && known.Request.AsSent().Questions.FirstOrDefault(q => q.Answer?.Id == said) is { } question
                ? ChairQuestionCards.Of(known, question, texts, foundation)
                : OfferCards.Taken(known, refusals, texts);

    /// <summary>The view of a request for a decider, after a command on it.</summary>
    public static Message Summary(
        RequestDocument document,
        ImmutableArray<RequestRefusal> refusals,
        Texts texts,
        Foundation foundation,
        RequestCommand? tried,
        EarlierRequests? earlier = null) =>
        document.ForCards is { } known
            ? SummaryCard.Of(known, NoticePlan.TellingOf(document), refusals, texts, foundation, tried, earlier)
            : DeskCards.Say(Erased(document.Left, Reference.Of(document.Id).ToString(), texts), texts);

    /// <summary>The request, where its card for a decider says what the contact asked before: while it waits for a decision. Null elsewhere.</summary>
    public static KnownRequest? Judged(RequestDocument document) => document.ForCards is { Request: MeetingRequest.Open } known ? known : null;

    private static string Erased(ErasedRequest? left, string reference, Texts texts) =>
        left is null ? texts.RequestErased(reference) : texts.RequestForgotten(left.Outcome, reference, texts.DayOfYear(left.Day));

    /// <summary>The message of a notice, in its reader's language.</summary>
    public static Message Notice(
        RequestDocument document,
        Notice notice,
        Texts texts,
        Foundation foundation,
        EarlierRequests? earlier = null) => (notice.Kind, document.ForContact) switch
    {
        (_, null) or (NoticeKind.Card, _) => Summary(document, [], texts, foundation, null, earlier),
        (NoticeKind.Question, { } known) when known.Request.AsSent().Questions.FirstOrDefault(q => q.Id == notice.Of) is { } question =>
            ChairQuestionCards.Of(known, question, texts, foundation),
        (NoticeKind.Reminder, { Request: MeetingRequest.Open { Asked: { } open } } known) => ChairQuestionCards.Reminder(known, open, texts),
        (NoticeKind.Message, { Request: MeetingRequest.Decided r } known) when r.PassedOn.FirstOrDefault(m => m.Id == notice.Of) is { } said =>
            PassedOnCard.Of(known, said, texts),
        (NoticeKind.Delay, { Request: MeetingRequest.Open } known) => ContactRequestCards.Delay(known, texts, foundation),
        (NoticeKind.Postponed, { Request: MeetingRequest.Open { Later: { } later } } known) => PostponedCard.Of(known, later, texts, foundation),
        (NoticeKind.ChairReminder, { Request: MeetingRequest.Open } known) => ReminderCard.Of(known, texts, foundation),
        (NoticeKind.ChairAway, { Request: MeetingRequest.Open { ChairBackOn: { } day } } known) => ChairAwayCard.Of(known, day, texts, foundation),
        (NoticeKind.Reopened, { Request: MeetingRequest.Open } known) => ContactRequestCards.Reopened(known, texts, foundation),
        (NoticeKind.Invited, { Request: MeetingRequest.Declined } known) => ContactRequestCards.Invited(known, texts),
        (NoticeKind.Receipt, { } known) => ContactRequestCards.Receipt(known, texts, foundation),
        (_, { } known) => ContactRequestCards.Of(known, texts, foundation),
    };
}
