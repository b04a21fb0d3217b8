namespace SamBot.Playground.Store;

/// <summary>A person with a pane: the account as Teams would describe it, and the personal conversation with the bot.</summary>
internal sealed record Person(string Id, string Name, string AadObjectId, string TenantId, string ConversationId, bool IsChair, bool Installed)
{
    /// <summary>Whether Entra does not vouch for the person, as on Direct Line.</summary>
    public bool IsAnonymous => AadObjectId.Length == 0;
}
