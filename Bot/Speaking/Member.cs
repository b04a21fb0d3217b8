namespace SamBot.Bot.Speaking;

/// <summary>A member of a conversation, as the channel's roster knows them. A value that the roster does not give is null.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Email">The mail address.</param>
/// <param name="AadObjectId">The Entra object id.</param>
/// <param name="TenantId">The Entra tenant.</param>
public sealed record Member(string? Name, string? Email, string? AadObjectId, string? TenantId = null);
