namespace SamBot.Turns;

/// <summary>One measurement.</summary>
/// <param name="Turns">How many turns were played.</param>
/// <param name="Cpu">Milliseconds of processor time for each turn, of the process under load.</param>
/// <param name="Half">Within how many milliseconds half of the turns were answered.</param>
/// <param name="Most">The same for 99 of 100.</param>
/// <param name="EachSecond">Turns answered in a second.</param>
/// <param name="Wrong">Turns without a reply, or with another than the right one.</param>
/// <param name="Megabytes">The process's resident memory after it.</param>
internal sealed record Sample(int Turns, double Cpu, double Half, double Most, double EachSecond, int Wrong, double Megabytes);
