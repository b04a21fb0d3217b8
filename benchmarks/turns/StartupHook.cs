using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

/// <summary>
/// Runs inside the program that is measured (DOTNET_STARTUP_HOOKS), and writes its counters into a file on SIGUSR1. It costs nothing between signals.
/// The runtime finds it by this name, outside any namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>The environment variable that names the file.</summary>
    public const string FileVariable = "SAMBOT_TURNS_COUNTERS";

    private const PosixSignal Usr1 = (PosixSignal)10;
    private static PosixSignalRegistration? registration;

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file)
        {
            return;
        }

        registration = PosixSignalRegistration.Create(Usr1, signal =>
        {
            signal.Cancel = true;
            var counters = string.Create(
                CultureInfo.InvariantCulture,
                $"{GC.GetTotalAllocatedBytes()} {GC.CollectionCount(0)} {JitInfo.GetCompiledMethodCount()} {JitInfo.GetCompilationTime().TotalMilliseconds}");
            File.WriteAllText(file + ".new", counters);
            File.Move(file + ".new", file);
        });
    }
}
