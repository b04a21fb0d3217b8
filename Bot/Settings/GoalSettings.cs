namespace SamBot.Bot.Settings;

/// <summary>
/// Reads the goals from one source of settings. Configuration joins lists by their positions, so a goal of one foundation would keep the texts that
/// another foundation's file has at that place.
/// </summary>
public static class GoalSettings
{
    private const string Path = "Foundation:Goals";

    /// <summary>Makes the goals those of the last source that names any: a file, or the environment.</summary>
    public static void Replace(IList<GoalOptions> goals, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(goals);
        if ((configuration as IConfigurationRoot)?.Providers.LastOrDefault(p => Keys(p, Path).Length > 0) is not { } source)
        {
            return;
        }

        goals.Clear();
        foreach (var place in Keys(source, Path).Order(ConfigurationKeyComparer.Instance).Select(key => ConfigurationPath.Combine(Path, key)))
        {
            var goal = new GoalOptions();
            foreach (var name in Keys(source, place))
            {
                goal[name] = source.TryGet(ConfigurationPath.Combine(place, name), out var value) ? value ?? "" : "";
            }

            goals.Add(goal);
        }
    }

    private static string[] Keys(IConfigurationProvider source, string path) =>
        [.. source.GetChildKeys([], path).Distinct(StringComparer.OrdinalIgnoreCase)];
}
