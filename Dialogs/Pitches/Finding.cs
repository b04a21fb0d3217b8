namespace SamBot.Dialogs.Pitches;

/// <summary>A signal, and the words of the answer that it came from, as they were typed.</summary>
public sealed record Finding(Signal Signal, string Words);
