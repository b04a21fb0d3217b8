using System.Text.Json;

namespace SamBot.Bot.Storage;

/// <summary>
/// The version of the documents' shape, which each carries. Members may come without a new one, since what is missing has a default; whoever
/// changes what a member means raises it, and upgrades older documents where they are read.
/// </summary>
internal static class DocumentSchema
{
    /// <summary>What this program writes.</summary>
    public const int Current = 1;

    /// <summary>Refuses a document that a newer program wrote: reading it would lose what this one does not know.</summary>
    /// <exception cref="StoreUnavailableException">It is newer.</exception>
    public static void Check(DocumentKey key, ReadOnlySpan<byte> content)
    {
        if (Of(content) is > Current and var schema)
            throw new StoreUnavailableException(
                $"A document ({key.Kind}) has schema {schema} and this program knows {Current} at most: a newer release wrote it, and it was left alone. Run that release on all instances.") { IsNewer = true };
    }

    /// <summary>The version that a document says it has; 0 when it says none.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    // It comes first in what we write, so this looks at a few bytes.
    public static int Of(ReadOnlySpan<byte> content)
    {
        var json = new Utf8JsonReader(content);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            return 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = json.ValueTextEquals("schema"u8);
            json.Read();
            if (isSchema)
                return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var schema) ? schema : int.MaxValue;
            json.Skip();
        }

        return 0;
    }
}
