namespace SamBot.Bot.Protocol;

/// <summary>The protocol's error body, <c>{"error":{"code","message"}}</c>.</summary>
internal sealed record ErrorBody(ErrorDetail Error)
{
    public static ErrorBody Of(string code, string message) => new(new ErrorDetail(code, message));
}
