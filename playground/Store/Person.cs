namespace SamBot.Playground.Store;

/// <summary>Somebody with a pane: an account as Teams would describe it, and their personal conversation with the bot.</summary>
internal sealed record Person(string Id, string Name, string AadObjectId, string TenantId, string ConversationId, bool IsChair, bool Installed)
{
    /// <summary>Whether no Entra vouches for them: somebody on Direct Line.</summary>
    public bool IsAnonymous => AadObjectId.Length == 0;
}
