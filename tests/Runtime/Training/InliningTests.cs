using System.Reflection;
using System.Text.RegularExpressions;

namespace NetGen.Tests.Training;

/// <summary>
/// The single vector operations that tiles and activations are made of become single instructions. Where the JIT does not inline one, because the method
/// around it has used up its budget, a call in the middle of a loop costs more than the loop.
/// </summary>
public class InliningTests
{
    // Without tiers all code is optimized, so a method that is compiled at all is called by optimized code.
    private static readonly (string, string)[] Optimized = [("DOTNET_TieredCompilation", "0"), ("DOTNET_JitDisasmSummary", "1")];

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "1")]
    [InlineData("DOTNET_EnableAVX512", "0")]
    [InlineData("DOTNET_PreferredVectorBitWidth", "128")]
    public void EveryVectorOperationIsInlined(string setting, string value)
    {
        string file = Path.GetTempFileName();
        try
        {
            BitsProgram.Run([.. Optimized, ("DOTNET_JitStdOutFile", file), (setting, value)], "1", "2");
            string[] lines = File.ReadAllLines(file);
            string[] compiled = [.. lines.Select(MethodOf).OfType<string>()];
            Assert.Contains("NetGen.Layers.Elementwise.ActivationPass:Activate[]", compiled);
            HashSet<string> operations = [.. Operations()];
            Assert.True(operations.Count > 100);
            Assert.Empty(compiled.Where(operations.Contains).Distinct().Order());
            Assert.DoesNotContain(lines, line => line.Contains("NetGen.Sgd:Update["));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The methods that have to be inlined, with all their overloads: Type:Method, or Type:Method[] if it is generic.</summary>
    private static IEnumerable<string> Operations() =>
        from type in typeof(Loss).Assembly.GetTypes()
        where type.Namespace is "NetGen.Lanes" or "NetGen.CompilerServices"
        from method in type.GetMethods(
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        group method by $"{type.FullName}:{method.Name}{(method.IsGenericMethod ? "[]" : "")}" into overloads
        where overloads.All(method => method.MethodImplementationFlags.HasFlag(MethodImplAttributes.AggressiveInlining))
        select overloads.Key;

    // "  12: JIT compiled NetGen.Lanes.Elementary:Exp[NetGen.Lanes.Lanes512](...):... [FullOpts, IL size=.., code size=..]"
    // Only fused steps are made of 128-bit operations and look for the least magnitude. Those of the largest tiny networks with the longest activations
    // and optimizers do exceed 512 locals, and still take a fraction of the time of the other passes.
    private static string? MethodOf(string line) =>
        !line.Contains("128") && !line.Contains("LeastMagnitude") && Regex.Match(line, @"JIT compiled ([\w.+`]+):([\w.<>|]+)(\[[^(]*\])?\(") is { Success: true } match
            ? $"{match.Groups[1]}:{match.Groups[2]}{(match.Groups[3].Success ? "[]" : "")}"
            : null;
}
