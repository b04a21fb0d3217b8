using SamBot.Bot.Notices;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using IntakeDecision = SamBot.Dialogs.Decision<SamBot.Dialogs.Intake.IntakeEvent, SamBot.Dialogs.Intake.IntakeRefusal>;

namespace SamBot.Bot.Turns;

/// <summary>A contact's turn.</summary>
public sealed class ContactTurns(
    Documents documents, Requests requests, Replies replies, AnsweredTurns answered, Heard heard, Foundation foundation, IntakeRules rules, TimeProvider time)
{
    /// <summary>Decides, saves, and replies.</summary>
    public async Task<InvokeResponse?> RunAsync(Turn.Talk turn, CancellationToken cancellationToken)
    {
        var moment = new Moment(time.GetUtcNow(), Guid.NewGuid());
        var (document, said, isRepeat, wasSent) = await documents.ChangeConversationAsync(
            turn.By.Person.Id, before => ChangeAsync(before, turn, moment, cancellationToken), cancellationToken);

        var isSilent = turn.Input is Input.Arrive && said.Events.IsEmpty;
        if (isSilent || (isRepeat && !turn.IsInvoke && answered.Contains(turn.By.Person.Id, turn.ActivityId!)))
        {
            return null;
        }

        var message = await ViewAsync(document, said, turn.By, cancellationToken);
        message = wasSent ? ContactRequestCards.With(message, RequestRefusal.AlreadySubmitted, Texts.In(heard.LanguageOf(document))) : message;
        var (response, activityId) = await replies.ReplyAsync(turn, message, heard.LanguageOf(document), cancellationToken);
        if (turn.ActivityId is { } id)
        {
            answered.Add(turn.By.Person.Id, id);
        }

        if (activityId is not null && said.Events.OfType<IntakeEvent.Sent>().LastOrDefault() is { } sent)
        {
            await requests.CopiedAsync(sent.RequestId, NoticeKind.Receipt, turn.By.Person.Id, activityId, shown: 1, cancellationToken);
        }

        return response;
    }

    /// <summary>The view of a conversation as it stands: what a reply that was owed becomes.</summary>
    public Task<Message> ViewAsync(ConversationDocument document, CancellationToken cancellationToken) =>
        ViewAsync(document, IntakeDecision.Nothing, new Actor(document.Person, Role.Contact), cancellationToken);

    private async Task<Message> ViewAsync(ConversationDocument document, IntakeDecision said, Actor by, CancellationToken cancellationToken)
    {
        var texts = Texts.In(heard.LanguageOf(document));
        if (said.Events.OfType<IntakeEvent.WithdrawAsked>().FirstOrDefault() is { Reference: { } reference })
        {
            return await WithdrawAsync(reference, by, texts, cancellationToken);
        }

        var known = IntakeReply.NeedsRequests(document.Intake, said) ? await requests.OfAsync(document.Person.Id, cancellationToken) : [];
        return IntakeReply.Of(document.Intake, said, known, texts, foundation, rules);
    }

    private async Task<(ConversationDocument? Changed, (ConversationDocument Document, IntakeDecision Said, bool IsRepeat, bool WasSent) Result)> ChangeAsync(
        ConversationDocument? before, Turn.Talk turn, Moment moment, CancellationToken cancellationToken)
    {
        if (before is not null && turn.ActivityId is { } id && before.Seen.Contains(id))
        {
            return (null, (before, IntakeDecision.Nothing, true, false));
        }

        var document = Heard.In(before, turn);
        var said = Conversation.Decide(document.Intake, turn.Input, rules, moment);
        // The request first: its id is the draft's, so if the process dies before the conversation is saved, sending again makes no second one.
        var wasSent = false;
        foreach (var sent in said.Events.OfType<IntakeEvent.Sent>())
        {
            var (_, decision) = await requests.DoAsync(sent.RequestId, new RequestCommand.Submit(turn.By, sent.Pitch), null, cancellationToken);
            wasSent |= decision.Refusals.Contains(RequestRefusal.AlreadySubmitted);
        }

        var language = said.Events.OfType<IntakeEvent.LanguageChosen>().LastOrDefault();
        var after = document with
        {
            Intake = said.Events.Aggregate(document.Intake, Conversation.Evolve),
            Language = language?.Language ?? document.Language,
            LanguageChosen = document.LanguageChosen || language is not null,
            Owed = null,
        };
        return (after, (after, said, false, wasSent));
    }

    private async Task<Message> WithdrawAsync(Reference reference, Actor by, Texts texts, CancellationToken cancellationToken)
    {
        var id = await requests.FindOwnAsync(by.Person.Id, reference, cancellationToken);
        var (document, decision) = await requests.DoAsync(id, new RequestCommand.Withdraw(by), null, cancellationToken);
        return Replies.ToContact(document, decision.Refusals, texts, foundation);
    }
}
