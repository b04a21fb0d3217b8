using SamBot.Bot.Protocol;
using SamBot.Bot.Storage;
using SamBot.Bot.Turns;
using SamBot.Cards;
using SamBot.Dialogs;

namespace SamBot.Bot.Notices;

/// <summary>Says something to somebody who did not just speak: where their conversation is gone, in a new one.</summary>
public sealed class NoticeSpeaker(Speaker speaker, ConversationOpener opener)
{
    /// <summary>Sends the message, or puts it in the place of an activity.</summary>
    /// <returns>The activity that shows it now; null when the channel does not say.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    public async Task<string?> SayAsync(
        ConversationDocument reader, string? inPlaceOf, Message message, Language language, bool alert, CancellationToken cancellationToken)
    {
        try
        {
            return inPlaceOf is null
                ? await speaker.SendAsync(reader.Reference, message, language, alert, cancellationToken)
                : await speaker.UpdateAsync(reader.Reference, inPlaceOf, message, language, cancellationToken);
        }
        catch (ConnectorException e) when (e.IsConversationGone)
        {
            var opened = await opener.ReopenAsync(reader, cancellationToken);
            if (opened is null)
            {
                throw;
            }

            return await speaker.SendAsync(opened.Reference, message, language, alert, cancellationToken);
        }
    }
}
