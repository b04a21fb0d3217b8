using System.Text.Json;
using System.Text.Unicode;

namespace SamBot.Bot.Protocol;

/// <summary>
/// Reads an activity from a request's bytes, and refuses what the bot could not answer. Every activity needs a type. The types
/// in <see cref="ActivityTypes"/> need channelId, serviceUrl, from.id and conversation.id too, since whoever speaks to a person
/// needs them; other types are not acted on, so they may lack those.
/// </summary>
internal static class ActivityReader
{
    /// <summary>Reads; changes the bytes where they escape half of a surrogate pair.</summary>
    /// <returns>The activity, or else why there is none.</returns>
    public static (Activity? Activity, ErrorDetail? Error) Read(Span<byte> json)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        if (!Utf8.IsValid(json))
            return Refuse("BadSyntax", "The body is not valid UTF-8.");
        LoneSurrogates.Replace(json);
        try
        {
            return JsonSerializer.Deserialize(json, ProtocolJson.Wire.Activity) is { } activity
                ? Check(activity)
                : Refuse("BadSyntax", "The body is not a JSON object.");
        }
        catch (JsonException e)
        {
            // The reader's own exception inside means broken JSON; else it is sound JSON that is no activity.
            return e.InnerException is JsonException
                ? Refuse("BadSyntax", $"The JSON is broken or nested too deep at {e.Path}.")
                : Refuse("WrongType", $"The value at {e.Path} is not of the type that an activity has there.");
        }
    }

    private static (Activity?, ErrorDetail?) Check(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type))
            return Refuse("MissingProperty", "The activity lacks type.");
        if (IsKnown(activity.Type) && Missing(activity) is { } missing)
            return Refuse("MissingProperty", $"The activity lacks {missing}, without which it cannot be answered.");
        return WithNull(activity) is { } list ? Refuse("WrongType", $"A null stands in {list}.") : (activity, null);
    }

    private static bool IsKnown(string type) => type is ActivityTypes.Message or ActivityTypes.Invoke or ActivityTypes.ConversationUpdate
        or ActivityTypes.InstallationUpdate or ActivityTypes.Event or ActivityTypes.Typing;

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : null;

    private static string? WithNull(Activity activity) =>
        HasNull(activity.Attachments) ? "attachments"
        : HasNull(activity.Entities) ? "entities"
        : HasNull(activity.MembersAdded) ? "membersAdded"
        : HasNull(activity.MembersRemoved) ? "membersRemoved"
        : null;

    private static bool HasNull<T>(IReadOnlyList<T>? list)
        where T : class
    {
        for (var i = 0; i < list?.Count; i++)
        {
            if (list[i] is null)
                return true;
        }

        return false;
    }

    private static (Activity?, ErrorDetail?) Refuse(string code, string message) => (null, new ErrorDetail(code, message));
}
