namespace SamBot.Cards.Elements;

/// <summary>What a channel makes of a card's buttons.</summary>
public enum CardDialect
{
    /// <summary>Universal Actions: <c>Action.Execute</c> and <c>refresh</c> work. Teams and our Playground.</summary>
    Universal,

    /// <summary>
    /// Only <c>Action.Submit</c> works: Web Chat, Direct Line, the Emulator. Web Chat knows <c>Action.Execute</c>, so that it ignores the
    /// fallback, and then does nothing with it.
    /// </summary>
    SubmitOnly,
}
