namespace SamBot.Bot.Turns;

/// <summary>The place where a turn's message is shown.</summary>
public enum Place
{
    /// <summary>In the place of the card that was pressed; as a message of its own when no card was pressed.</summary>
    InPlace,

    /// <summary>As a message of its own. The card that was pressed stays.</summary>
    Below,

    /// <summary>Only in the answer to the invoke. The notices keep the card in the chat up to date.</summary>
    InAnswer,
}
