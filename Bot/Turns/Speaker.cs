using SamBot.Bot.Protocol;
using SamBot.Cards;
using SamBot.Dialogs;

namespace SamBot.Bot.Turns;

/// <summary>Says a message: in the card dialect of the channel, as a reply, an update in place, or of its own accord.</summary>
public sealed class Speaker(ConnectorClient connector)
{
    /// <summary>Sends the message. Null: the channel did not say which activity it became.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public Task<string?> SendAsync(ConversationReference to, Message message, Language language, bool alert, CancellationToken cancellationToken) =>
        connector.SendAsync(to, Write(to, message, language, alert), cancellationToken);

    /// <summary>Puts the message in the place of an activity; where that is gone, sends it. Returns the activity that shows it now.</summary>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public async Task<string?> UpdateAsync(ConversationReference to, string activityId, Message message, Language language, CancellationToken cancellationToken)
    {
        try
        {
            await connector.UpdateAsync(to, activityId, Write(to, message, language, alert: false), cancellationToken);
            return activityId;
        }
        catch (ConnectorException e) when (e.Status is System.Net.HttpStatusCode.NotFound && !e.IsConversationGone)
        {
            return await SendAsync(to, message, language, alert: false, cancellationToken);
        }
    }

    /// <summary>The message as an invoke's answer.</summary>
    public static InvokeResponse Answer(ConversationReference to, Message message) =>
        InvokeResponse.Card(message.Card.In(Channels.DialectOf(to.ChannelId)).ToElement());

    private static OutgoingMessage Write(ConversationReference to, Message message, Language language, bool alert) => new()
    {
        Card = message.Card.In(Channels.DialectOf(to.ChannelId)).ToElement(),
        Summary = message.Summary,
        Locale = Texts.In(language).Culture.Name,
        Alert = alert,
    };
}
