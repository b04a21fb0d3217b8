using SamBot.Bot.Notices;
using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;
using SamBot.Dialogs.Requests;

namespace SamBot.Bot.Turns;

/// <summary>
/// A request's button was pressed. It costs one read and one write of the request; the answer is the request's card as it is now, in the
/// language that the card was written in. Pressing twice, or on a card that is out of date, shows what was decided.
/// </summary>
public sealed partial class PressTurns(
    Requests requests, Documents documents, Replies replies, AnsweredTurns answered, Heard heard, Foundation foundation, ILogger<PressTurns> logger)
{
    /// <summary>Does it, and shows what it became.</summary>
    public async Task<InvokeResponse?> RunAsync(Turn.Press turn, CancellationToken cancellationToken)
    {
        // What was pressed by a message was answered in the chat, and a repeat would be told that it comes too late.
        if (!turn.IsInvoke && turn.ActivityId is { } known && answered.Contains(turn.By.Person.Id, known))
        {
            return null;
        }

        var response = await DoAsync(turn, cancellationToken);
        if (turn.ActivityId is { } id)
        {
            answered.Add(turn.By.Person.Id, id);
        }

        return response;
    }

    private async Task<InvokeResponse?> DoAsync(Turn.Press turn, CancellationToken cancellationToken)
    {
        var copy = turn.By.MayDecide && turn.CardId is { } pressed ? ((string, string)?)(turn.By.Person.Id, pressed) : null;
        var (document, decision) = await requests.DoAsync(turn.RequestId, turn.Command, copy, cancellationToken);
        var language = turn.Written ?? await LanguageAsync(turn, cancellationToken);
        var texts = Texts.In(language);
        if (document?.Request is not MeetingRequest.Submitted request)
        {
            return await RefuseAsync(turn, RequestRefusal.NoSuchRequest, texts, cancellationToken);
        }

        // The same click again is not told off: it reads what was decided, and by whom.
        if (turn.By.MayDecide)
        {
            var card = SummaryCard.Of(new(document.Id, request), NoticePlan.TellingOf(document), decision.Refusals, texts, foundation, turn.Command);
            return (await replies.ReplyAsync(turn, card, language, keepsCard: false, cancellationToken)).Response;
        }

        var isTheirs = request.Contact.Id == turn.By.Person.Id;
        // The button may stand on a card that is about something else: a question with a list above it.
        var isItsCard = document.Notices.Any(n => n.ActivityId is not null && n.ActivityId == turn.CardId);
        return isTheirs && !decision.Refusals.Contains(RequestRefusal.NotTheChair)
            ? (await replies.ReplyAsync(turn, Replies.ToContact(document, decision.Refusals, texts, foundation), language, !isItsCard, cancellationToken)).Response
            : await RefuseAsync(turn, decision.Refusals.Contains(RequestRefusal.NotTheChair) ? RequestRefusal.NotTheChair : RequestRefusal.NoSuchRequest, texts, cancellationToken);
    }

    // What was decided stands, and is shown, also when the store is gone since.
    private async Task<Dialogs.Language> LanguageAsync(Turn.Press turn, CancellationToken cancellationToken)
    {
        try
        {
            return heard.LanguageOf((await documents.ConversationAsync(turn.By.Person.Id, cancellationToken)).Document);
        }
        catch (StoreUnavailableException)
        {
            return turn.Heard ?? heard.LanguageOf(null);
        }
    }

    private async Task<InvokeResponse?> RefuseAsync(Turn.Press turn, RequestRefusal refusal, Texts texts, CancellationToken cancellationToken)
    {
        LogRefused(turn.By.Person.Id, turn.Command?.GetType().Name ?? Verbs.Refresh, refusal);
        var sentence = texts.RequestRemark(refusal, "");
        return turn.IsInvoke
            ? InvokeResponse.Message(sentence)
            : (await replies.ReplyAsync(turn with { CardId = null }, DeskCards.Say(sentence, texts), texts.Language, keepsCard: false, cancellationToken)).Response;
    }

    [LoggerMessage(LogLevel.Warning, "{PersonId} pressed {Verb} and was refused: {Refusal}. If this goes on, somebody sends forged or borrowed buttons")]
    private partial void LogRefused(string personId, string verb, RequestRefusal refusal);
}
