using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Records;

namespace SamBot.Bot.Speaking;

/// <summary>
/// Sends a message in the form that the channel can show: a card in the channel's dialect, or text. It sends replies, updates and proactive
/// messages. A message that is too big for the channel is sent in a short form.
/// </summary>
public sealed partial class Speaker(IConnector connector, HouseRules rules, TypingIndicator typing, ILogger<Speaker> logger)
{
    /// <summary>Shows that the bot is busy, while it is.</summary>
    public TypingIndicator Typing => typing;

    /// <summary>Sends the message. Returns the new activity's id; null when the channel does not tell.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task<string?> SendAsync(Address to, Message message, Language language, bool alert, CancellationToken cancellationToken) =>
        FittingAsync(Write(to, message, language, alert), message, language, fitting => connector.SendAsync(to, fitting, cancellationToken));

    /// <summary>Says that the conversation is over, on a channel that knows that.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task EndAsync(Address to, CancellationToken cancellationToken) =>
        Channels.EndsConversations(to.ChannelId) ? connector.EndAsync(to, cancellationToken) : Task.CompletedTask;

    /// <summary>Puts the message in the place of an activity. Returns the activity's id.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task<string?> ReplaceAsync(Address to, string activityId, Message message, Language language, CancellationToken cancellationToken) =>
        FittingAsync(Write(to, message, language, alert: false), message, language, async fitting =>
        {
            await connector.UpdateAsync(to, activityId, fitting, cancellationToken);
            return activityId;
        });

    /// <summary>
    /// Puts the message in the place of an activity, or sends it when the channel refuses to replace that one. Returns the id of the activity that
    /// shows it now.
    /// </summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public async Task<string?> UpdateAsync(Address to, string activityId, Message message, Language language, CancellationToken cancellationToken)
    {
        try
        {
            return await ReplaceAsync(to, activityId, message, language, cancellationToken);
        }
        catch (ConnectorException e) when (e.IsOdd && !e.IsConversationGone)
        {
            return await SendAsync(to, message, language, alert: false, cancellationToken);
        }
    }

    /// <summary>The message's card in the channel's dialect, as the answer to an invoke.</summary>
    public static ReadOnlyMemory<byte> CardOf(Address to, Message message)
    {
        var card = message.Card.In(Channels.DialectOf(to.ChannelId));
        // Teams refreshes a card by itself for the people whom the card names. A conversation that the bot opened names its person by another
        // id, so there the card names nobody, and everybody in the chat refreshes it.
        return (to.User.Id is { } id && id.StartsWith("29:", StringComparison.Ordinal) ? card.ReadBy(id) : card).ToJson();
    }

    private async Task<string?> FittingAsync(OutgoingMessage whole, Message message, Language language, Func<OutgoingMessage, Task<string?>> say)
    {
        try
        {
            return await say(whole);
        }
        catch (ConnectorException e) when (e.IsTooBig)
        {
            LogTooBig();
            return await say(whole with { Card = null, Text = MessageText.Brief(message, rules.Foundation.TextsIn(language)) });
        }
    }

    /// <summary>The message in the form that the channel can show.</summary>
    public OutgoingMessage Write(Address to, Message message, Language language, bool alert = false)
    {
        var texts = rules.Foundation.TextsIn(language);
        return message.File is { } file && Channels.HandsOverFiles(to.ChannelId)
            ? new()
            {
                File = new(file.ContentType, file.Name, file.ContentUrl, file.Content),
                Summary = message.Summary,
                Locale = texts.Culture.Name,
                Alert = alert,
            }
            : Channels.ShowsCards(to.ChannelId)
            ? new() { Card = CardOf(to, message), Summary = message.Summary, Locale = texts.Culture.Name, Alert = alert }
            : AsText(to, message, texts);
    }

    private OutgoingMessage AsText(Address to, Message message, Texts texts)
    {
        var text = MessageText.Of(message, texts);
        var typed = MessageText.Typed(message, rules.Intake.Words);
        return Channels.Suggests(to.ChannelId) || typed.Count == 0
            ? new() { Text = text, Suggestions = typed, Locale = texts.Culture.Name }
            : new() { Text = $"{text}\n\n{texts.TypeOneOf(string.Join(", ", typed))}", Locale = texts.Culture.Name };
    }

    [LoggerMessage(LogLevel.Error, "A message is too big for the channel and was said in short: a card should never be, so this is an error of the bot")]
    private partial void LogTooBig();
}
