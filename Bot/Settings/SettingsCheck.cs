namespace SamBot.Bot.Settings;

/// <summary>Reads one group of settings, so that its faults are found.</summary>
/// <param name="Read">Reads the group; throws when a setting is wrong.</param>
public sealed record SettingsCheck(Action<IServiceProvider> Read);
