using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SamBot.Records;

/// <summary>
/// The bot's spans and measurements, for any listener. They hold ids, kinds and outcomes, and never a
/// person's words or name.
/// </summary>
public static class Telemetry
{
    /// <summary>The name of the source and of the meter.</summary>
    public const string Name = "SamBot";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    /// <summary>Turns that ended, by kind and by what they changed.</summary>
    public static Counter<long> Turns { get; } = Meter.CreateCounter<long>("sambot.turns", "{turn}", "Turns that ended.");

    /// <summary>The duration of turns.</summary>
    public static Histogram<double> TurnDuration { get; } = Meter.CreateHistogram<double>("sambot.turn.duration", "s", "How long a turn took.");

    /// <summary>Version conflicts that sent a turn back to reading.</summary>
    public static Counter<long> Conflicts { get; } =
        Meter.CreateCounter<long>("sambot.turn.conflicts", "{conflict}", "Version conflicts that sent a turn back to reading.");

    /// <summary>Deliveries, by kind and outcome.</summary>
    public static Counter<long> Deliveries { get; } = Meter.CreateCounter<long>("sambot.deliveries", "{delivery}", "Notices and owed replies that were tried.");

    /// <summary>Begins a span; null when nobody listens.</summary>
    public static Activity? Start(string name) => Source.StartActivity(name);
}
