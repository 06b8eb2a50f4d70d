using System.Text.RegularExpressions;

namespace NetGen.Tests.Training;

/// <summary>
/// The JIT compiles the emitted passes optimized from the first call on. It gives up silently on methods that are too large for it, and on those
/// that ask for nothing starts without.
/// </summary>
public partial class OptimizedCodeTests
{
    [Fact]
    public void TheJitOptimisesEveryMethodOfThePasses()
    {
        string file = Path.GetTempFileName();
        try
        {
            BitsProgram.Run([("DOTNET_JitStdOutFile", file), ("DOTNET_JitDisasmSummary", "1")], "1");
            (string Name, string Tier)[] methods =
            [
                .. PassMethod().Matches(File.ReadAllText(file)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
            ];

            Assert.True(methods.Length > 100, $"Only {methods.Length} methods of passes were compiled.");
            Assert.All(methods, method => Assert.Equal((method.Name, "FullOpts"), method));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"JIT compiled (\S+\+Passes:[A-Z]\w+)[\[(].* \[([^,]+), IL")]
    private static partial Regex PassMethod();
}
