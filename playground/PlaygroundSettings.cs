namespace SamBot.Playground;

/// <summary>The Playground's settings.</summary>
internal sealed record PlaygroundSettings(string Folder, string BotId, string BotName, PlaygroundChair Chair)
{
    /// <summary>Reads the settings. A relative folder starts at the current directory, as the bot's own store does.</summary>
    public static PlaygroundSettings From(IConfiguration configuration)
    {
        var folder = configuration["Playground:Path"];
        var appId = configuration["MicrosoftAppId"];
        return new(
            Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? "App_Data" : folder),
            "28:" + (string.IsNullOrWhiteSpace(appId) ? "00000000-0000-0000-0000-000000005a3b" : appId.Trim()),
            "SamBot",
            PlaygroundChair.From(configuration));
    }
}
