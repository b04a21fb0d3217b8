using System.Collections.Immutable;
using SamBot.Dialogs.Files;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>The outcome of a turn: what is written, and what is sent after that. A plan is a value; nothing of it has happened yet.</summary>
public sealed record Plan
{
    /// <summary>The plan that writes nothing and sends nothing.</summary>
    public static Plan Nothing { get; } = new();

    /// <summary>Names what must be read first; null when the plan is complete.</summary>
    public Need? Lacks { get; init; }

    /// <summary>The files that the new documents name and that came with this message. They are saved before anything else.</summary>
    public ImmutableArray<FetchedFile> Files { get => field.IsDefault ? [] : field; init; }

    /// <summary>The files that no document names any more. They are removed after everything else.</summary>
    public ImmutableArray<SentFile> GoneFiles { get => field.IsDefault ? [] : field; init; }

    /// <summary>The step on a request; null when the turn touches none. It is saved first.</summary>
    public RequestStep? Request { get; init; }

    /// <summary>The new conversation; null when it does not change. It is saved last.</summary>
    public ConversationDocument? Conversation { get; init; }

    /// <summary>
    /// Whether the message is sent also when the conversation cannot be saved. The request holds the decision; the conversation is only a note.
    /// </summary>
    public bool SaysWithoutConversation { get; init; }

    /// <summary>
    /// Whether the turn could not be kept, since the conversation cannot be read, and nobody can be told so. Then the channel gets an error, so that
    /// it delivers the activity again.
    /// </summary>
    public bool IsToRepeat { get; init; }

    /// <summary>The reason why a button was refused, for the log; null when none was.</summary>
    public RequestRefusal? Refusal { get; init; }

    /// <summary>The message that is sent; null when there is none.</summary>
    public Say? Say { get; init; }

    /// <summary>Whether the plan may be made from this process's copies: only when a single save confirms all of it, and nothing is decided.</summary>
    public bool MayRemember => Request is { IsSaved: true } ? Conversation is null && !Request.Decides : Conversation is not null && Request is null;

    /// <summary>Whether all that is read must come from the store, now that the plan is going to touch two documents.</summary>
    public bool NeedsFresh { get; init; }

    /// <summary>An incomplete plan, which needs this to be read first.</summary>
    public static Plan After(Need need) => new() { Lacks = need };
}
