using SamBot.Dialogs;
using SamBot.Dialogs.Intake;
using SamBot.Dialogs.Requests;
using SamBot.Records;

namespace SamBot.Bot.Turns;

/// <summary>What somebody does, in the dialog's words.</summary>
/// <param name="Role">What the settings say that they are.</param>
/// <param name="Heard">Who they are, and what else the activity tells of them.</param>
/// <param name="CardId">The activity of the card that was pressed; null when none was.</param>
/// <param name="IsInvoke">Whether the answer is the HTTP response itself.</param>
public abstract record Turn(Role Role, Heard Heard, string? CardId, bool IsInvoke)
{
    /// <summary>Who does it.</summary>
    public Actor By => new(Heard.Person, Role);

    /// <summary>Whether the person waits for it in the chat. A button that was pressed shows by itself that it is busy.</summary>
    public bool IsWaitedFor => !IsInvoke && this is not (Leave or Desk { Arrives: true } or Talk { Input: Input.Arrive });

    /// <summary>A contact talks.</summary>
    public sealed record Talk(Role Role, Heard Heard, string? CardId, bool IsInvoke, Input Input) : Turn(Role, Heard, CardId, IsInvoke);

    /// <summary>The chair or a deputy arrives, or types.</summary>
    public sealed record Desk(Role Role, Heard Heard, bool Arrives, string? Text) : Turn(Role, Heard, null, false);

    /// <summary>Somebody removed the app: from now on nothing can be written to them.</summary>
    public sealed record Leave(Role Role, Heard Heard) : Turn(Role, Heard, null, false);

    /// <summary>Somebody calls the bot, or presses something, where others read along.</summary>
    public sealed record Public(Role Role, Heard Heard, bool IsInvoke) : Turn(Role, Heard, null, IsInvoke);

    /// <summary>
    /// Somebody presses a request's button. RequestId: which request the button names, null when it names none. Command: what is wanted,
    /// null to see it as it is. Written: the language that the card is written in.
    /// </summary>
    public sealed record Press(Role Role, Heard Heard, string? CardId, bool IsInvoke, string? RequestId, RequestCommand? Command, Language? Written)
        : Turn(Role, Heard, CardId, IsInvoke);
}
