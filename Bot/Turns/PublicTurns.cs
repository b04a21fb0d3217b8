using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Cards;

namespace SamBot.Bot.Turns;

/// <summary>
/// Somebody calls the bot where others read along. It invites them to a personal chat, in their language, and shows nothing else: a request
/// is between the contact and whoever decides. Nothing is kept, and an invitation that does not get through is not owed.
/// </summary>
public sealed partial class PublicTurns(Documents documents, Speaker speaker, ReplyDeadline deadline, AnsweredTurns answered, Heard heard, ILogger<PublicTurns> logger)
{
    // Source: msteams-docs, "Create deep links", chat with a bot.
    private const string PersonalChat = "https://teams.microsoft.com/l/chat/0/0?users=";

    /// <summary>Invites.</summary>
    public async Task<InvokeResponse?> RunAsync(Turn.Public turn, CancellationToken cancellationToken)
    {
        var texts = Texts.In(await LanguageAsync(turn, cancellationToken));
        if (turn.IsInvoke)
        {
            return InvokeResponse.Message(texts.InviteBody);
        }

        var person = turn.By.Person.Id;
        if (turn.ActivityId is { } id && answered.Contains(person, id))
        {
            return null;
        }

        try
        {
            var invitation = InviteCard.Of(ChatWith(turn.Reference.Bot), texts);
            await deadline.WithinAsync(turn, c => speaker.SendAsync(turn.Reference, invitation, texts.Language, alert: false, c), cancellationToken);
            if (turn.ActivityId is { } done)
            {
                answered.Add(person, done);
            }
        }
        catch (ConnectorException e)
        {
            LogNotInvited(e.Status, e.Code);
        }

        return null;
    }

    private async Task<Dialogs.Language> LanguageAsync(Turn.Public turn, CancellationToken cancellationToken)
    {
        try
        {
            var known = (await documents.ConversationAsync(turn.By.Person.Id, cancellationToken)).Document;
            return known?.Language ?? turn.Heard ?? heard.LanguageOf(known);
        }
        catch (StoreUnavailableException)
        {
            return turn.Heard ?? heard.LanguageOf(null);
        }
    }

    // Teams' bots are 28:<app id>.
    private static Uri? ChatWith(ChannelAccount? bot) =>
        bot?.Id is { } id && id.StartsWith("28:", StringComparison.Ordinal) ? new Uri(PersonalChat + Uri.EscapeDataString(id)) : null;

    [LoggerMessage(LogLevel.Warning, "An invitation to a personal chat was not taken by the channel (status {Status}, code {Code})")]
    private partial void LogNotInvited(System.Net.HttpStatusCode? status, string? code);
}
