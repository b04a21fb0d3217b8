using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SamBot.Pieces;

/// <summary><c>dotnet run -c Release --project benchmarks/pieces</c>.</summary>
internal static class PiecesCommand
{
    // In this process: the tool would otherwise build a project of its own, by rules that are not this repository's.
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(PiecesCommand).Assembly)
        .Run(args.Length > 0 ? args : ["--filter", "*"], DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
}
