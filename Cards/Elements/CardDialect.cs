namespace SamBot.Cards.Elements;

/// <summary>The kinds of buttons that a channel supports.</summary>
public enum CardDialect
{
    /// <summary>Universal Actions: <c>Action.Execute</c> and <c>refresh</c> work. Teams and our Playground.</summary>
    Universal,

    /// <summary>
    /// Only <c>Action.Submit</c> works: Web Chat, Direct Line, the Emulator. Web Chat knows <c>Action.Execute</c> and so ignores its fallback,
    /// but does nothing when it is pressed.
    /// </summary>
    SubmitOnly,
}
