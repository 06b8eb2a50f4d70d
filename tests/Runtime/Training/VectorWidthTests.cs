using System.Numerics;
using System.Runtime.Intrinsics;

namespace NetGen.Tests.Training;

/// <summary>
/// The same bits with every vector width, each in a process of its own (tests/Bits) that is told which to use, and in each of them with any
/// number of threads.
/// </summary>
public class VectorWidthTests
{
    private static readonly string[] Threads = ["1", "2", "3", "8"];

    private static readonly Lazy<string[]> Default = new(() => Run(null));

    /// <param name="setting">A switch of .NET, which ignores those that it does not know: so the widths are checked too.</param>
    /// <param name="lanes">Floats in a Vector then, where the processor has as many.</param>
    /// <param name="wide">Whether 512-bit vectors are used then, where the processor has them.</param>
    [Theory]
    [InlineData("DOTNET_EnableAVX512=0", 8, false)]
    [InlineData("DOTNET_PreferredVectorBitWidth=256", 8, false)]
    [InlineData("DOTNET_PreferredVectorBitWidth=128", 4, false)]
    [InlineData("DOTNET_MaxVectorTBitWidth=512", 16, true)]
    public void TheBitsDoNotDependOnTheWidth(string setting, int lanes, bool wide)
    {
        string[] lines = Run(setting);
        int most = Vector512.IsHardwareAccelerated ? 16 : Vector<float>.Count;
        Assert.Equal(Math.Min(lanes, most).ToString(), lines[0]);
        Assert.Equal((wide && Vector512.IsHardwareAccelerated).ToString(), lines[1]);
        Assert.Equal(Default.Value[3..], lines[3..]);
    }

    [Fact]
    public void TheBitsDoNotDependOnTheNumberOfThreads() =>
        Assert.Equal(Enumerable.Repeat(Default.Value[3], Threads.Length), Default.Value[3..]);

    [Fact]
    public void EveryActivationLossAndOptimizerTakesPart()
    {
        IEnumerable<string> types = typeof(Loss).Assembly.GetExportedTypes()
            .Where(type => type is { Namespace: "NetGen", IsValueType: true })
            .Where(type => type.IsAssignableTo(typeof(ILoss)) || type.IsAssignableTo(typeof(IOptimizer)))
            .Select(type => type.Name);
        Assert.Equal(
            Enum.GetNames<Activation>().Concat(types).Order(StringComparer.Ordinal),
            // 0 is an activation that an attribute does not set.
            Default.Value[2].Split(' ').Except(["0"]));
    }

    [Fact]
    public void TheDefaultIsTheWidestOfTheProcessor()
    {
        Assert.Equal(Vector<float>.Count.ToString(), Default.Value[0]);
        Assert.Equal(Vector512.IsHardwareAccelerated.ToString(), Default.Value[1]);
    }

    private static string[] Run(string? setting) =>
        BitsProgram.Run(setting?.Split('=') is [var name, var value] ? [(name, value)] : [], Threads);
}
