namespace SamBot.Bot.Channel.Receiving;

/// <summary>The body is not an activity that the bot could answer.</summary>
/// <param name="code">A word for programs.</param>
/// <param name="message">A sentence for the caller's log. It names places and no values.</param>
internal sealed class BadActivityException(string code, string message) : Exception(message)
{
    public string Code => code;

    public static BadActivityException WrongType(string path) => new("WrongType", $"The value at {path} is not of the type that an activity has there.");
}
