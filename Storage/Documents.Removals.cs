using SamBot.Records;

namespace SamBot.Storage;

/// <summary>The removals: each names the version that it looked at.</summary>
public sealed partial class Documents
{
    /// <summary>Removes a request, if there is one that meets the condition. Whether it did.</summary>
    public Task<bool> RemoveRequestAsync(string requestId, Func<RequestDocument, bool> condition, CancellationToken cancellationToken) =>
        RemoveAsync(RequestKey(requestId), reader.Request, condition, cancellationToken);

    /// <summary>Removes a conversation, if there is one that meets the condition. Whether it did.</summary>
    public Task<bool> RemoveConversationAsync(string personId, Func<ConversationDocument, bool> condition, CancellationToken cancellationToken) =>
        RemoveAsync(Key(personId), reader.Conversation, condition, cancellationToken);

    /// <summary>Removes a conversation whatever it says, also one that cannot be read: its id tells whose it is. Whether there was one.</summary>
    public async Task<bool> RemoveConversationAsync(string personId, CancellationToken cancellationToken)
    {
        var key = Key(personId);
        while (await store.LoadAsync(key, cancellationToken) is { Version: var version })
        {
            if (await store.DeleteAsync(key, version, cancellationToken))
            {
                warm.Forget(key);
                return true;
            }
        }

        return false;
    }

    private async Task<bool> RemoveAsync<T>(DocumentKey key, Reader<T> read, Func<T, bool> condition, CancellationToken cancellationToken)
        where T : class
    {
        while (await LoadAsync(key, fresh: true, read, cancellationToken) is { Document: { } document, Version: { } version } && condition(document))
        {
            if (await store.DeleteAsync(key, version, cancellationToken))
            {
                warm.Forget(key);
                return true;
            }
        }

        return false;
    }
}
