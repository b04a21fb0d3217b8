namespace SamBot.Bot.Channel.Receiving;

/// <summary>The body is no activity that could be answered.</summary>
/// <param name="code">A word for programs.</param>
/// <param name="message">A sentence for whoever reads logs; names places, no values.</param>
internal sealed class BadActivityException(string code, string message) : Exception(message)
{
    public string Code => code;

    public static BadActivityException WrongType(string path) => new("WrongType", $"The value at {path} is not of the type that an activity has there.");
}
