namespace SamBot.Tests.Support;

/// <summary>
/// Where a test's chance comes from: drawn anew for every run, printed, and named by every failure. <c>SAMBOT_SEED</c> runs the same again; other
/// variables make a test longer than it is in CI.
/// </summary>
internal static class Seed
{
    public static int Value { get; } = Number("SAMBOT_SEED", Random.Shared.Next());

    public static string Text => $"SAMBOT_SEED={Value}";

    /// <summary>Chance for one part of a test: the same for the same seed and part, whatever the other parts do.</summary>
    public static Random For(int part) => new(unchecked((Value * 486187739) ^ (part * 16777619)));

    /// <summary>How much to do: what the variable says, or else what CI has time for.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : otherwise;

    public static void Print(string what) => TestContext.Current.TestOutputHelper?.WriteLine($"{what} ({Text})");
}
