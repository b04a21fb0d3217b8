using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace SamBot.Bot.Channel.Receiving;

/// <summary>
/// Which message a person answers with a quote. Teams puts a tag into the text where it shows the quote, and names the message once more in an
/// entity. Source: teams.net, QuotedReplyEntity.
/// </summary>
internal static partial class Quotes
{
    /// <summary>The text without its quotes. It may be empty, because a quote alone is no words.</summary>
    public static string Without(string text) => Tag().Count(text) == 0 ? text : Tag().Replace(text, "").Trim();

    /// <summary>The message that is quoted; null where there is none, or more than one.</summary>
    public static string? Quoted(this Activity activity)
    {
        string[] named = [.. (activity.Entities ?? []).OfType<QuotedReply>().Select(q => q.MessageId).Distinct()];
        string[] quoted = named.Length > 0 ? named : [.. Tag().Matches(activity.Text ?? "").Select(m => m.Groups[1].Value).Distinct()];
        return quoted is [{ Length: > 0 } one] ? one : null;
    }

    [GeneratedRegex("""<quoted\s+messageId="([^"<>]*)"\s*(?:/>|>\s*</quoted>)[ \t]?""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
