using System.Buffers;
using System.Text.Json;

namespace SamBot.Cards;

/// <summary>
/// A card of Teams by which a bot hands a person a file: first it asks whether the file may come into their OneDrive, and then it shows the file there.
/// It works in personal chats. Source: msteams-docs, "Send and receive files" (the file consent card and the file info card).
/// </summary>
/// <param name="ContentType">The kind of card.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">The content as UTF-8 JSON.</param>
public sealed record FileCard(string ContentType, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>What the consent is about: the person's own data. It comes back with the answer.</summary>
    public const string OwnData = "ownData";

    /// <summary>The member of the consent's context that says what it is about.</summary>
    public const string About = "about";

    /// <summary>The address at which the person opens the file; null before it is there.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>Asks whether the file may come.</summary>
    public static FileCard Consent(string name, string description, int bytes) => new(
        "application/vnd.microsoft.teams.card.file.consent",
        name,
        Json(json =>
        {
            json.WriteString("description", description);
            json.WriteNumber("sizeInBytes", bytes);
            Context("acceptContext");
            Context("declineContext");

            void Context(string member)
            {
                json.WriteStartObject(member);
                json.WriteString(About, OwnData);
                json.WriteEndObject();
            }
        }));

    /// <summary>Shows the file that came.</summary>
    public static FileCard Info(string name, string contentUrl, string? uniqueId, string? fileType) => new(
        "application/vnd.microsoft.teams.card.file.info",
        name,
        Json(json =>
        {
            json.WriteString("uniqueId", uniqueId);
            json.WriteString("fileType", fileType);
        }))
    {
        ContentUrl = contentUrl,
    };

    private static byte[] Json(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
