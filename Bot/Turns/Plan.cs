using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>What a turn comes to: what is written, and what is said after that. A plan is a value; nothing of it has happened yet.</summary>
public sealed record Plan
{
    /// <summary>Nothing is written and nothing is said.</summary>
    public static Plan Nothing { get; } = new();

    /// <summary>What must be read first; null when the plan is complete.</summary>
    public Need? Lacks { get; init; }

    /// <summary>What is done to a request; null when the turn touches none. It is saved first.</summary>
    public RequestStep? Request { get; init; }

    /// <summary>The conversation as it becomes; null when it stays as it is. It is saved last.</summary>
    public ConversationDocument? Conversation { get; init; }

    /// <summary>Whether what was done to the request is said also when the conversation cannot be saved: the conversation is only a note of it.</summary>
    public bool SaysWithoutConversation { get; init; }

    /// <summary>Why a button was refused, for the log; null when none was.</summary>
    public RequestRefusal? Refusal { get; init; }

    /// <summary>What is said; null when nothing is.</summary>
    public Say? Say { get; init; }

    /// <summary>Whether the plan may rest on documents that this process remembers: only where one save confirms all of it, and nothing is decided.</summary>
    public bool MayRemember => Request is { IsSaved: true } ? Conversation is null && !Request.Decides : Conversation is not null && Request is null;

    /// <summary>The plan cannot be made before this is read.</summary>
    public static Plan After(Need need) => new() { Lacks = need };
}
