using System.Collections.Immutable;
using SamBot.Cards;
using SamBot.Dialogs;
using SamBot.Dialogs.Desk;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>An action of a person, in the dialog's terms.</summary>
/// <param name="Role">The person's role by the settings.</param>
/// <param name="Heard">The person, and what else the activity tells about them.</param>
/// <param name="CardId">The activity of the card that was pressed; null when none was.</param>
/// <param name="IsInvoke">Whether the answer is the HTTP response itself.</param>
public abstract record Turn(Role Role, Heard Heard, string? CardId, bool IsInvoke)
{
    /// <summary>The person who acts, with their role.</summary>
    public Actor By => new(Heard.Person, Role);

    /// <summary>The activity that a message quotes; null when it quotes none, or several.</summary>
    public string? Quoted { get; init; }

    /// <summary>Whether the person waits for an answer in the chat. A pressed button shows by itself that it is busy.</summary>
    public bool IsWaitedFor => !IsInvoke && !Heard.ExpectsReplies && this is not (Leave or Desk { Arrives: true } or Talk { Input: Input.Arrive });

    /// <summary>A contact talks.</summary>
    public sealed record Talk(Role Role, Heard Heard, string? CardId, bool IsInvoke, Input Input) : Turn(Role, Heard, CardId, IsInvoke)
    {
        /// <summary>Fetches the files that came with the message; null when none came.</summary>
        public Func<Task<IReadOnlyList<FetchedFile>>>? Attached { get; init; }
    }

    /// <summary>A person answers whether the file with their own data may come into their OneDrive.</summary>
    public sealed record FileConsent(Role Role, Heard Heard, string? CardId) : Turn(Role, Heard, CardId, IsInvoke: false)
    {
        /// <summary>Puts the content there, and says whether that worked; null when they declined.</summary>
        public Func<ReadOnlyMemory<byte>, Task<bool>>? UploadAsync { get; init; }

        /// <summary>The card that shows the file after that; null when they declined.</summary>
        public FileCard? Info { get; init; }
    }

    /// <summary>The chair or a deputy arrives, types, or presses a button of the desk's cards.</summary>
    public sealed record Desk(Role Role, Heard Heard, bool Arrives, string? Text, string? CardId = null, bool IsInvoke = false)
        : Turn(Role, Heard, CardId, IsInvoke)
    {
        /// <summary>What the pressed button wants; null when none was pressed. It is never a decision.</summary>
        public DeskIntent? Asked { get; init; }
    }

    /// <summary>A person removed the app. From now on the bot cannot write to them.</summary>
    public sealed record Leave(Role Role, Heard Heard) : Turn(Role, Heard, null, false);

    /// <summary>A person calls the bot, or presses a button, in a group or channel.</summary>
    public sealed record Public(Role Role, Heard Heard, bool IsInvoke) : Turn(Role, Heard, null, IsInvoke);

    /// <summary>
    /// A person presses a request's button. RequestId: the request that the button names, null when it names none. Command: the command, null to
    /// only see the request. Written: the language of the card.
    /// </summary>
    public sealed record Press(Role Role, Heard Heard, string? CardId, bool IsInvoke, string? RequestId, RequestCommand? Command, Language? Written)
        : Turn(Role, Heard, CardId, IsInvoke)
    {
        /// <summary>Whether the button stands above something else, in a list or beside a question.</summary>
        public bool IsListed { get; init; }

        /// <summary>What stands in the fields of the card that was pressed.</summary>
        public ImmutableSortedDictionary<Question, string> Typed { get; init; } = ImmutableSortedDictionary<Question, string>.Empty;

        /// <summary>The file of the request that a decider wants to have; null when none.</summary>
        public string? FileId { get; init; }

        /// <summary>The address under which a browser reaches the bot; null when it is not known.</summary>
        public Uri? Site { get; init; }
    }
}
