using System.CommandLine;
using BenchmarkDotNet.Running;

namespace NetGen.Bench.Benchmarks;

/// <summary><c>benchmarks [arguments of BenchmarkDotNet]</c>: runs the BenchmarkDotNet classes.</summary>
public static class BenchmarksCommand
{
    /// <summary>The command; everything after its name goes to BenchmarkDotNet.</summary>
    public static Command Create()
    {
        const string Description = "Runs the BenchmarkDotNet classes; takes its arguments, such as --filter *Forward*.";
        var command = new Command("benchmarks", Description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(result =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchmarksCommand).Assembly).Run([.. result.UnmatchedTokens]);
        });
        return command;
    }
}
