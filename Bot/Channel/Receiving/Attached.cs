using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Bot.Schema;
using SamBot.Bot.Channel.Files;
using SamBot.Records;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Finds the files of a message. Teams gives a file as download information and a pasted image as the image itself; the HTML and the cards that
/// come beside them are none. Source: msteams-docs, "Send and receive files", and teams-sdk, "Receiving inline images".
/// </summary>
internal static class Attached
{
    private const string DownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>The files, in their order.</summary>
    public static ImmutableArray<AttachedFile> FilesOf(Activity activity) =>
        [.. (activity.Attachments ?? []).Select(a => Of(a, activity.ChannelId)).OfType<AttachedFile>()];

    private static AttachedFile? Of(Attachment attachment, string channel)
    {
        var type = attachment.ContentType ?? "";
        var isImage = type.StartsWith("image/", StringComparison.OrdinalIgnoreCase);
        return type == DownloadInfo ? new(attachment.Name, Here(channel, Word(attachment.Content, "downloadUrl") ?? ""), IsInline: false)
            : isImage && attachment.ContentUrl is { } image ? new(attachment.Name ?? type.Replace('/', '.'), Here(channel, image), IsInline: true)
            : !Channels.TakesFiles(channel) && attachment.ContentUrl is not null ? new(attachment.Name, null, IsInline: false)
            : null;
    }

    private static string? Here(string channel, string address) => Channels.TakesFiles(channel) ? address : null;

    private static string? Word(object? content, string name) =>
        content is JsonElement { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var word) && word.ValueKind is JsonValueKind.String
            ? word.GetString()
            : null;
}
