namespace SamBot.Bot.Channel.LanguageModel;

/// <summary>The settings under <c>LanguageModel</c>. Without them no language model reads anything.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>The address of an API that is compatible with OpenAI's, up to its version: <c>https://host/v1</c>. Empty: none.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The key to it, a secret.</summary>
    public string Key { get; set; } = "";

    /// <summary>The model's name. It must be able to give structured output.</summary>
    public string Model { get; set; } = "";

    /// <summary>Whether a language model may read the answers of those who allow it.</summary>
    public bool IsOn => Endpoint.Length > 0;

    /// <summary>The host to which answers go; null when to none.</summary>
    public string? Host => IsOn ? new Uri(Endpoint).Host : null;
}
