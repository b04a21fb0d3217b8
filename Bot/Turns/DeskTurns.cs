using SamBot.Bot.Notices;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Turns;

/// <summary>The chair or a deputy arrives, or types.</summary>
public sealed partial class DeskTurns(
    Documents documents, Requests requests, Replies replies, Speaker speaker, ReplyDeadline deadline, AnsweredTurns answered, Heard heard, Foundation foundation, IntakeRules rules,
    TimeProvider time, ILogger<DeskTurns> logger)
{
    /// <summary>Does what was typed and answers.</summary>
    public async Task<InvokeResponse?> RunAsync(Turn.Desk turn, CancellationToken cancellationToken)
    {
        var intent = turn.Arrives ? null : ChairDesk.Read(turn.Text, rules.Words);
        (Message Message, RequestDocument? Shown)? answer = null;
        // The request first, then the conversation: if the process dies in between, the channel's repeat finds it decided.
        (ConversationDocument Document, bool IsFirst, bool IsBack, bool IsRepeat) now;
        try
        {
            now = await documents.ChangeConversationAsync(
                turn.By.Person.Id,
                async (before, isRead) =>
                {
                    var change = Change(before, turn, intent, time.GetUtcNow());
                    if (!isRead && intent is (DeskIntent.Show or DeskIntent.Approve or DeskIntent.Decline))
                    {
                        // Another instance may have done it, and answered, since this one last looked.
                        return (null, change.Result);
                    }

                    answer ??= change.Changed is null ? null : await AnswerAsync(turn, intent, Texts.In(heard.LanguageOf(change.Changed)), cancellationToken);
                    return change;
                },
                cancellationToken);
        }
        catch (StoreUnavailableException e) when (answer is (var given, { } shown))
        {
            // What was decided stands, and is shown, also when the conversation could not be kept.
            LogNotNoted(e);
            await ShowAsync(turn, shown, given, turn.Heard ?? heard.LanguageOf(null), cancellationToken);
            return null;
        }

        var (document, isFirst, isBack, isRepeat) = now;
        var isKnown = isRepeat && answered.Contains(turn.By.Person.Id, turn.ActivityId!);
        if ((turn.Arrives && document.Absent is null) || isFirst || isBack || (isRepeat && !isKnown))
        {
            // Whoever can be reached from now on gets what waited for them.
            await requests.ReviveAsync(turn.By, cancellationToken);
        }

        if (!isKnown && (isRepeat || isFirst || !turn.Arrives))
        {
            var language = heard.LanguageOf(document);
            var (message, card) = answer ?? (await ViewAsync(document, cancellationToken), null);
            await (card is null
                ? replies.ReplyAsync(turn, message, language, keepsCard: false, cancellationToken)
                : ShowAsync(turn, card, message, language, cancellationToken));
        }

        if (turn.ActivityId is { } id)
        {
            answered.Add(turn.By.Person.Id, id);
        }

        return null;
    }

    /// <summary>What a reply that was owed becomes: the welcome if there was none yet, else what waits for the chair.</summary>
    public async Task<Message> ViewAsync(ConversationDocument document, CancellationToken cancellationToken)
    {
        if (!document.Welcomed)
        {
            return DeskCards.Welcome(Texts.In(heard.LanguageOf(document)));
        }

        var (open, more) = await requests.OpenAsync(cancellationToken);
        return DeskCards.List(open, more, Texts.In(heard.LanguageOf(document)), foundation);
    }

    private static (ConversationDocument? Changed, (ConversationDocument Document, bool IsFirst, bool IsBack, bool IsRepeat) Result) Change(
        ConversationDocument? before, Turn.Desk turn, DeskIntent? intent, DateTimeOffset now)
    {
        if (before is not null && turn.ActivityId is { } id && before.Seen.Contains(id))
        {
            return (null, (before, false, false, true));
        }

        var document = Heard.In(before, turn);
        if (turn.Arrives && !document.Welcomed && Heard.AwaitsLanguage(document, turn))
        {
            var waits = document with { Owed = document.Owed ?? Heard.SoonAfter(now) };
            return (waits, (waits, false, Heard.IsBack(before, turn), false));
        }

        var after = document with
        {
            Welcomed = true,
            Owed = turn.Arrives && document.Welcomed ? document.Owed : null,
            Language = (intent as DeskIntent.ChooseLanguage)?.Language ?? document.Language,
            LanguageChosen = document.LanguageChosen || intent is DeskIntent.ChooseLanguage,
        };
        return (after, (after, !document.Welcomed, Heard.IsBack(before, turn), false));
    }

    // What is said, and the request whose card it is, if it is one.
    private async Task<(Message Message, RequestDocument? Shown)> AnswerAsync(Turn.Desk turn, DeskIntent? intent, Texts texts, CancellationToken cancellationToken)
    {
        switch (intent)
        {
            case null:
                return (DeskCards.Welcome(texts), null);
            case DeskIntent.List:
                var (open, more) = await requests.OpenAsync(cancellationToken);
                return (DeskCards.List(open, more, texts, foundation), null);
            case DeskIntent.Show i:
                return await DoAsync(i.Reference, null, texts, cancellationToken);
            case DeskIntent.Approve i:
                return await DoAsync(i.Reference, new RequestCommand.Approve(turn.By, i.Note), texts, cancellationToken);
            case DeskIntent.Decline { Reason: null } i:
                return (DeskCards.ReasonMissing(i.Reference, texts), null);
            case DeskIntent.Decline i:
                return await DoAsync(i.Reference, new RequestCommand.Decline(turn.By, i.Reason, i.Note), texts, cancellationToken);
            case DeskIntent.Help:
                return (DeskCards.Help(texts), null);
            case DeskIntent.AskLanguage:
                return (DeskCards.Say(texts.LanguageAsked, texts), null);
            case DeskIntent.ChooseLanguage:
                return (DeskCards.Say(texts.LanguageChosen, texts), null);
            case DeskIntent.NotForDeciders:
                return (DeskCards.Say(texts.DeskNotForDeciders, texts), null);
            case DeskIntent.MissReference:
                return (DeskCards.Say(texts.DeskMissReference, texts), null);
            default:
                return (DeskCards.Say(texts.DeskUnknown, texts), null);
        }
    }

    private async Task<(Message Message, RequestDocument? Shown)> DoAsync(Reference reference, RequestCommand? command, Texts texts, CancellationToken cancellationToken)
    {
        var id = await requests.FindOpenAsync(reference, cancellationToken);
        if (id is null)
        {
            return (DeskCards.Say(texts.DeskNoSuchOpen(reference.ToString()), texts), null);
        }

        var (document, decision) = await requests.DoAsync(id, command, null, cancellationToken);
        return document?.Request is MeetingRequest.Submitted request
            ? (SummaryCard.Of(new(id, request), NoticePlan.TellingOf(document), decision.Refusals, texts, foundation, command), document)
            : (DeskCards.Say(texts.DeskNoSuchOpen(reference.ToString()), texts), null);
    }

    // A card that was asked for is one more copy that must show the truth.
    private async Task ShowAsync(Turn turn, RequestDocument shown, Message message, Language language, CancellationToken cancellationToken)
    {
        try
        {
            var activityId = await deadline.WithinAsync(turn, c => speaker.SendAsync(turn.Reference, message, language, alert: false, c), cancellationToken);
            if (activityId is not null)
            {
                await requests.CopiedAsync(shown.Id, NoticeKind.Card, turn.By.Person.Id, activityId, shown.Revision, cancellationToken);
            }
        }
        catch (ConnectorException e)
        {
            LogNotShown(e);
            await requests.OweCardAsync(shown.Id, turn.By.Person.Id, cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "A decider's request was answered, but their conversation could not be kept")]
    private partial void LogNotNoted(Exception exception);

    [LoggerMessage(LogLevel.Warning, "A request that was asked for could not be shown at once; it follows")]
    private partial void LogNotShown(Exception exception);
}
