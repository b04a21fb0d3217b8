using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Records;

/// <summary>A person or bot on a channel: the Bot Framework's ChannelAccount, as documents keep it.</summary>
/// <remarks>
/// The protocol has <see cref="Chat"/> as a type of its own, and the two share only an id, a name and how unknown members are kept. They keep these
/// themselves instead of by <see cref="Dialogs.Extensible"/>, since the code that faces the network knows nothing of the rooms below this one.
/// </remarks>
public sealed record Account
{
    /// <summary>The channel's id (Teams: <c>29:…</c> people, <c>28:…</c> bots). Opaque, differs from bot to bot, compared exactly.</summary>
    public string? Id { get; init; }

    /// <summary>The name shown. The channel says it; it proves nothing.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra object id; missing for anonymous people and on most other channels.</summary>
    public string? AadObjectId { get; init; }

    /// <summary><c>user</c> or <c>bot</c>, where the channel says so.</summary>
    public string? Role { get; init; }

    /// <summary>Members that this version does not know. They are kept unchanged.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
#pragma warning restore CA2227
}
