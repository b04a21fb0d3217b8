using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Records;

/// <summary>What people see of the documents. A reply, a reply that was owed and a notice are all views of the state as it is when they are made.</summary>
public static class Views
{
    /// <summary>A contact's conversation.</summary>
    /// <param name="conversation">As it is now.</param>
    /// <param name="said">What the last input made happen; nothing for a view of how it stands.</param>
    /// <param name="requests">The contact's requests, newest first, where <see cref="NeedsRequests"/> says so.</param>
    /// <param name="rules">The settings.</param>
    public static Message Intake(ConversationDocument conversation, IntakeDecision said, IReadOnlyList<KnownRequest> requests, HouseRules rules) =>
        IntakeReply.Of(conversation.Intake, said, requests, rules.TextsOf(conversation), rules.Foundation, rules.Intake);

    /// <summary>Whether the view of a conversation, as it stands, shows requests: a contact's own, or for a decider the open ones.</summary>
    public static bool NeedsRequests(ConversationDocument conversation, HouseRules rules) => rules.Deciders.RoleOf(conversation.Person.Id) is Role.Contact
        ? IntakeReply.NeedsRequests(conversation.Intake, IntakeDecision.Nothing)
        : conversation.Welcomed;

    /// <summary>A conversation as it stands, a decider's as well: the welcome, or what is open.</summary>
    public static Message Standing(ConversationDocument conversation, Listing requests, HouseRules rules) =>
        rules.Deciders.RoleOf(conversation.Person.Id) is Role.Contact ? Intake(conversation, IntakeDecision.Nothing, requests.Requests, rules)
        : conversation.Welcomed ? DeskCards.List(requests.Requests, requests.More, rules.TextsOf(conversation), rules.Foundation)
        : DeskCards.Welcome(rules.TextsOf(conversation));

    /// <summary>A request as its contact reads it after a command on it.</summary>
    public static Message OwnRequest(RequestDocument? document, ImmutableArray<RequestRefusal> refusals, Texts texts, Foundation foundation)
    {
        if (document?.Known is not { } known || refusals.Contains(RequestRefusal.NoSuchRequest))
        {
            return DeskCards.Say(texts.RequestRemark(RequestRefusal.NoSuchRequest, ""), texts);
        }

        var message = ContactRequestCards.Of(known, texts, foundation);
        return refusals.IsEmpty ? message : ContactRequestCards.With(message, refusals[0], texts);
    }

    /// <summary>A request as a decider reads it after a command on it.</summary>
    public static Message Summary(RequestDocument document, ImmutableArray<RequestRefusal> refusals, Texts texts, Foundation foundation, RequestCommand? tried) =>
        document.Known is { } known
            ? SummaryCard.Of(known, NoticePlan.TellingOf(document), refusals, texts, foundation, tried)
            : DeskCards.Say(texts.RequestErased(Reference.Of(document.Id).ToString()), texts);

    /// <summary>What a notice says, in its reader's language.</summary>
    public static Message Notice(RequestDocument document, NoticeKind kind, Texts texts, Foundation foundation) => (kind, document.Known) switch
    {
        (_, null) or (NoticeKind.Card, _) => Summary(document, [], texts, foundation, null),
        (NoticeKind.Receipt, { } known) => ContactRequestCards.Receipt(known, texts, foundation),
        (_, { } known) => ContactRequestCards.Of(known, texts, foundation),
    };
}
