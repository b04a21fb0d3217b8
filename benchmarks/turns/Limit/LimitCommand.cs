using System.Globalization;

namespace SamBot.Turns.Limit;

/// <summary>The mode <c>limit</c> of this program, with its settings from the environment.</summary>
internal static class LimitCommand
{
    public const string Database = "LIMIT_DATABASE";
    public const string Keys = "LIMIT_KEYS";
    public const string Sizes = "LIMIT_SIZES";

    public static Task RunAsync()
    {
        var sizes = Setting(Sizes).Split(' ').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return LimitProgram.RunAsync(Setting(Database), Setting(Keys), new LimitSizes(sizes[0], sizes[1], sizes[2], sizes[3]));
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing: the benchmark starts the limit by itself.");
}
