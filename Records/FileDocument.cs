using System.Text.Json;
using System.Text.Json.Serialization;
using SamBot.Dialogs;
using SamBot.Dialogs.Files;

namespace SamBot.Records;

/// <summary>
/// The bytes of one file that a contact sent, as they are stored: a line of JSON, and then the bytes as they came. It belongs to the conversation or
/// the request that names it. Time looks whether one still does, and removes it when none does.
/// </summary>
public sealed record FileDocument : Extensible
{
    /// <summary>The time after which it is looked at for the first time. A turn that saves a file names it within this time, or never.</summary>
    public static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(15);

    /// <summary>The time between two looks at a file that is named.</summary>
    public static readonly TimeSpan NextLook = TimeSpan.FromDays(30);

    /// <summary>The shape's version.</summary>
    public int Schema { get; init; } = DocumentSchema.Current;

    /// <summary>The id of the person who sent it.</summary>
    public required string PersonId { get; init; }

    /// <summary>The file.</summary>
    public required SentFile File { get; init; }

    /// <summary>The instant at which it is looked at, UTC.</summary>
    public required DateTimeOffset LookAt { get; init; }

    /// <summary>The bytes.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The stored form.</summary>
    public byte[] ToStored() => [.. JsonSerializer.SerializeToUtf8Bytes(this, DocumentJson.Stored.FileDocument), (byte)'\n', .. Content.Span];
}
