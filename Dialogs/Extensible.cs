using System.Text.Json;
using System.Text.Json.Serialization;

namespace SamBot.Dialogs;

/// <summary>
/// A part of a stored document that keeps the members that this release does not know. They are saved again unchanged, so that a rolling upgrade
/// loses nothing that a newer release wrote.
/// </summary>
public abstract record Extensible
{
    /// <summary>Those members, by name; null when there are none.</summary>
#pragma warning disable CA2227 // The serializer sets it.
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Newer { get; set; }
#pragma warning restore CA2227
}
