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
    Documents documents, Requests requests, Replies replies, AnsweredTurns answered, Roster roster, Heard heard, Foundation foundation, IntakeRules rules, TimeProvider time)
{
    /// <summary>Decides, saves, and replies.</summary>
    public async Task<InvokeResponse?> RunAsync(Turn.Talk turn, CancellationToken cancellationToken)
    {
        var moment = new Moment(time.GetUtcNow(), Guid.NewGuid());
        var (document, said, isRepeat, isBack, isSilent, done) = await documents.ChangeConversationAsync(
            turn.By.Person.Id, (before, isRead) => ChangeAsync(before, isRead, turn, moment, cancellationToken), cancellationToken);
        var isKnown = isRepeat && answered.Contains(turn.By.Person.Id, turn.ActivityId!);
        if ((turn.Input is Input.Arrive && document.Absent is null) || isBack || (isRepeat && !isKnown))
        {
            await requests.ReviveAsync(turn.By, cancellationToken);
        }

        var response = isSilent ? null
            : isKnown ? await AnswerAgainAsync(turn, document, cancellationToken)
            : await ReplyAsync(turn, document, said, done, cancellationToken);
        roster.Ask(document);
        if (turn.ActivityId is { } id)
        {
            answered.Add(turn.By.Person.Id, id);
        }

        return response;
    }

    /// <summary>The view of a conversation as it stands: what a reply that was owed becomes.</summary>
    public Task<Message> ViewAsync(ConversationDocument document, CancellationToken cancellationToken) =>
        ViewAsync(document, IntakeDecision.Nothing, cancellationToken);

    // In the chat it was answered: an old card must not become a second copy of what is open now.
    private async Task<InvokeResponse?> AnswerAgainAsync(Turn.Talk turn, ConversationDocument document, CancellationToken cancellationToken) =>
        turn.IsInvoke ? Speaker.Answer(turn.Reference, await ViewAsync(document, cancellationToken)) : null;

    private async Task<InvokeResponse?> ReplyAsync(Turn.Talk turn, ConversationDocument document, IntakeDecision said, Done done, CancellationToken cancellationToken)
    {
        var language = heard.LanguageOf(document);
        var message = done.Withdrawn ?? await ViewAsync(document, said, cancellationToken);
        message = done.WasSent ? ContactRequestCards.With(message, RequestRefusal.AlreadySubmitted, Texts.In(language)) : message;
        // A new draft begins below: the welcome, or the answer to the last request, stays to be read.
        var begins = said.Events.Any(e => e is IntakeEvent.Begun);
        var (response, activityId) = await replies.ReplyAsync(turn, message, language, begins, cancellationToken);
        if (activityId is not null && document.Intake is IntakeState.Sent sent && said.Refusals.IsEmpty && said.Events.All(e => e is IntakeEvent.Sent))
        {
            // What a repeat shows was read before it was said, and the chair may have decided since: nobody knows which revision that was.
            await requests.CopiedAsync(sent.RequestId, NoticeKind.Receipt, turn.By.Person.Id, activityId, said.Events.IsEmpty ? 0 : 1, cancellationToken);
        }

        return response;
    }

    private async Task<Message> ViewAsync(ConversationDocument document, IntakeDecision said, CancellationToken cancellationToken)
    {
        var known = IntakeReply.NeedsRequests(document.Intake, said) ? await requests.OfAsync(document.Person.Id, cancellationToken) : [];
        return IntakeReply.Of(document.Intake, said, known, Texts.In(heard.LanguageOf(document)), foundation, rules);
    }

    private async Task<(ConversationDocument? Changed, Change Result)> ChangeAsync(
        ConversationDocument? before, bool isRead, Turn.Talk turn, Moment moment, CancellationToken cancellationToken)
    {
        if (before is not null && turn.ActivityId is { } id && before.Seen.Contains(id))
        {
            return (null, new(before, IntakeDecision.Nothing, IsRepeat: true, false, false, default));
        }

        var document = Heard.In(before, turn);
        var said = Conversation.Decide(document.Intake, turn.Input, rules, moment);
        // A request is sent and withdrawn on what is there, not on what was there when this instance last looked.
        var isTooEarly = !isRead && said.Events.Any(e => e is IntakeEvent.Sent or IntakeEvent.WithdrawAsked);
        if (isTooEarly || (IsEdit(turn.Input) && said.IsNothing))
        {
            // A message that gave no answer may be edited as they like.
            return (null, new(document, said, false, false, IsSilent: true, default));
        }

        var isBack = Heard.IsBack(before, turn);
        if (turn.Input is Input.Arrive && !said.Events.IsEmpty && Heard.AwaitsLanguage(document, turn))
        {
            return (document with { Owed = document.Owed ?? Heard.SoonAfter(moment.At) }, new(document, IntakeDecision.Nothing, false, isBack, IsSilent: true, default));
        }

        // Who comes back to something finds it again; nobody is welcomed twice.
        var isSilent = turn.Input is Input.Arrive && said.Events.IsEmpty && !(isBack && document.Intake is not IntakeState.NotStarted);
        var done = await DoAsync(said, turn.By with { Person = document.Person }, Texts.In(heard.LanguageOf(document)), cancellationToken);
        var language = said.Events.OfType<IntakeEvent.LanguageChosen>().LastOrDefault();
        var after = document with
        {
            Intake = said.Events.Aggregate(document.Intake, Conversation.Evolve),
            Language = language?.Language ?? document.Language,
            LanguageChosen = document.LanguageChosen || language is not null,
            Owed = isSilent ? document.Owed : null,
        };
        return (after, new(after, said, false, isBack, isSilent, done));
    }

    // The request first: its id is the draft's, so if the process dies before the conversation is saved, the same again changes nothing more.
    private async Task<Done> DoAsync(IntakeDecision said, Actor by, Texts texts, CancellationToken cancellationToken)
    {
        var done = default(Done);
        foreach (var happened in said.Events)
        {
            switch (happened)
            {
                case IntakeEvent.Sent sent:
                    var (_, submitted) = await requests.DoAsync(sent.RequestId, new RequestCommand.Submit(by, sent.Pitch), null, cancellationToken);
                    done = done with { WasSent = submitted.Refusals.Contains(RequestRefusal.AlreadySubmitted) };
                    break;
                case IntakeEvent.WithdrawAsked { Reference: { } reference }:
                    var id = await requests.FindOwnAsync(by.Person.Id, reference, cancellationToken);
                    var (document, withdrawn) = await requests.DoAsync(id, new RequestCommand.Withdraw(by), null, cancellationToken);
                    done = done with { Withdrawn = Replies.ToContact(document, withdrawn.Refusals, texts, foundation) };
                    break;
                default:
                    break;
            }
        }

        return done;
    }

    private static bool IsEdit(Input input) => input is Input.Reword or Input.Unsay;

    /// <summary>What became of a conversation, and what is said of it.</summary>
    private sealed record Change(ConversationDocument Document, IntakeDecision Said, bool IsRepeat, bool IsBack, bool IsSilent, Done Done);

    /// <summary>What a turn did with requests: whether it had been sent before with another pitch, and what to say of a withdrawal.</summary>
    private readonly record struct Done(bool WasSent, Message? Withdrawn);
}
