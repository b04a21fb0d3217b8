namespace SamBot.Bot.Protocol;

/// <summary>The activity types that this bot knows by name. Others exist and arrive; they are answered with 200 and left alone.</summary>
public static class ActivityTypes
{
    /// <summary>A person or bot says something; also a card's <c>Action.Submit</c>, which has a value and perhaps no text.</summary>
    public const string Message = "message";

    /// <summary>A message was edited or, in Teams, brought back. Its id is the message's own, its text the new one. Source: msteams-docs, "Send and receive messages".</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted; its id is the message's own.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Members came or went.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was added, removed or upgraded; see <see cref="Activity.Action"/>.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A question whose answer is the HTTP response itself.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>A named event of the channel.</summary>
    public const string Event = "event";
}
