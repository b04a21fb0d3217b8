namespace SamBot.Bot.Turns;

/// <summary>Where a turn's message is shown.</summary>
public enum Place
{
    /// <summary>In the place of the card that was pressed; as a message of its own where none was.</summary>
    InPlace,

    /// <summary>As a message of its own: the card that was pressed stays.</summary>
    Below,

    /// <summary>In the answer to the invoke only. Somebody else keeps the card in the chat true.</summary>
    InAnswer,
}
