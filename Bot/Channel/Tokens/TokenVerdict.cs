namespace SamBot.Bot.Channel.Tokens;

/// <summary>A valid token, or the rule that it broke.</summary>
internal readonly record struct TokenVerdict(VerifiedToken? Token, TokenRule? Refusal)
{
    public static implicit operator TokenVerdict(VerifiedToken token) => new(token, null);

    public static implicit operator TokenVerdict(TokenRule refusal) => new(null, refusal);
}
