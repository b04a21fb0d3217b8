using System.Text.Json;

namespace SamBot.Records;

/// <summary>
/// The version of the documents' shape, which each document carries. A member that has a default may be added without a new version, because
/// older documents lack it. Any other change raises the version with a step in <see cref="DocumentUpgrades"/>.
/// </summary>
public static class DocumentSchema
{
    /// <summary>The version that this program writes.</summary>
    public static int Current => DocumentUpgrades.All.Current;

    /// <summary>The version that a document says it has; 0 when it says none.</summary>
    /// <exception cref="JsonException">It is no JSON, or what it says is no number of a schema.</exception>
    // It comes first in what this program writes, so this looks at a few bytes.
    public static int Of(ReadOnlySpan<byte> content)
    {
        var json = new Utf8JsonReader(content);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return 0;
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isSchema = json.ValueTextEquals("schema"u8);
            json.Read();
            if (isSchema)
            {
                return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var schema) ? schema
                    : throw new JsonException("It says no number of a schema.");
            }

            json.Skip();
        }

        return 0;
    }
}
