using System.Text.Json.Nodes;
using SamBot.Tests.Support;

namespace SamBot.Tests.Channel;

/// <summary>A good token with a good activity, until a case spoils one of them.</summary>
internal sealed class TokenAttempt(TokenScene scene, TestToken token)
{
    public TokenScene Scene { get; } = scene;

    public TestToken Token { get; set; } = token;

    public JsonObject Activity { get; } = TokenScene.Message();

    /// <summary>What is sent instead of the token.</summary>
    public string? Authorization { get; set; }

    public static long InMinutes(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
}
