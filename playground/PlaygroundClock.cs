using System.Globalization;

namespace SamBot.Playground;

/// <summary>
/// The clock of a bot that runs with the Playground: the machine's, some days ahead. The page moves it, so that a visitor sees what time brings. It never
/// goes back, also not when the bot starts again: what is stored must not lie in the future.
/// </summary>
internal sealed class PlaygroundClock : TimeProvider
{
    private const int MostDays = 3660;
    private readonly string file;
    private readonly Lock gate = new();
    private volatile int days;

    public PlaygroundClock(PlaygroundSettings settings)
    {
        file = Path.Combine(settings.Folder, "playground-days");
        days = File.Exists(file) && int.TryParse(File.ReadAllText(file), NumberStyles.None, CultureInfo.InvariantCulture, out var kept) && kept <= MostDays
            ? kept
            : 0;
    }

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(days);

    /// <summary>Moves the clock this many days on. Returns false where that is not a day or a week, or where it has come far enough.</summary>
    public bool Move(int by)
    {
        lock (gate)
        {
            if (by is not (1 or 7) || days + by > MostDays)
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, (days + by).ToString(CultureInfo.InvariantCulture));
            days += by;
            return true;
        }
    }
}
