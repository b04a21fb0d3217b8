using System.Text.Json;
using SamBot.Bot.Channel.Files;
using SamBot.Bot.Turns;
using SamBot.Cards;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Reads the answer to a file consent card: the person accepts, and Teams says where the file may be put, or they decline. Source: msteams-docs, "Send
/// and receive files".
/// </summary>
internal static class FileConsents
{
    /// <summary>The name of the invoke.</summary>
    public const string Name = "fileConsent/invoke";

    /// <summary>The turn; null when it is about no file that this bot offers.</summary>
    public static Turn? Read(Incoming from, FileUploader uploader)
    {
        if (from.Activity.Value is not JsonElement { ValueKind: JsonValueKind.Object } value
            || Text(Member(value, "context"), FileCard.About) is not FileCard.OwnData)
        {
            return null;
        }

        var turn = new Turn.FileConsent(from.Role, from.Heard, from.Activity.ReplyToId);
        var info = Member(value, "uploadInfo");
        return Text(value, "action") switch
        {
            "decline" => turn,
            "accept" when Text(info, "uploadUrl") is { } address => turn with
            {
                UploadAsync = content => uploader.UploadAsync(address, content),
                Info = FileCard.Info(Text(info, "name") ?? "", Text(info, "contentUrl") ?? "", Text(info, "uniqueId"), Text(info, "fileType")),
            },
            _ => null,
        };
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? of, string name) => Member(of, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
