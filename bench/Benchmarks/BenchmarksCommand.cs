using System.CommandLine;
using BenchmarkDotNet.Running;

namespace NetGen.Bench.Benchmarks;

/// <summary><c>benchmarks [arguments of BenchmarkDotNet]</c>: runs the BenchmarkDotNet classes.</summary>
public static class BenchmarksCommand
{
    /// <summary>Creates the command; everything after its name is passed to BenchmarkDotNet.</summary>
    public static Command Create()
    {
        const string Description = "Runs the BenchmarkDotNet classes; accepts BenchmarkDotNet's arguments, such as --filter *Forward*.";
        var command = new Command("benchmarks", Description) { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(result =>
        {
            BenchmarkSwitcher.FromAssembly(typeof(BenchmarksCommand).Assembly).Run([.. result.UnmatchedTokens]);
        });
        return command;
    }
}
