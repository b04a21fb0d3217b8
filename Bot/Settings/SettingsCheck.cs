namespace SamBot.Bot.Settings;

/// <summary>Reads one group of settings, so that what is wrong with it shows.</summary>
/// <param name="Read">Throws what is wrong.</param>
public sealed record SettingsCheck(Action<IServiceProvider> Read);
