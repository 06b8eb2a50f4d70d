using System.Numerics;
using System.Runtime.Intrinsics;

namespace NetGen.Generator.Tests.Twins;

/// <summary>
/// Emitted methods carry a naive twin in their documentation, plain loops over logical tensors. The twins are compiled over double, and each method
/// is held to its own with random numbers, so that the documentation is true of the code.
/// </summary>
public class TwinTests(AllNetworks networks) : IClassFixture<AllNetworks>
{
    /// <summary>The passes over all layers, which call the methods that have twins.</summary>
    private static readonly string[] Passes =
    [
        "Predict", "PredictOne", "TrainForward", "Backward", "Gradients", "FusedStep", "Combine", "TakeStatistics", "FollowStatistics", "Step", "Fold",
        "IsFolded",
    ];

    /// <param name="setting">A switch of .NET, which ignores those that it does not know: so the widths are checked too.</param>
    /// <param name="lanes">The number of floats in a Vector.</param>
    /// <param name="is512">Whether 512-bit vectors are used, where the processor has them.</param>
    [Theory]
    [InlineData("", 8, true)]
    [InlineData("DOTNET_EnableAVX512=0", 8, false)]
    [InlineData("DOTNET_PreferredVectorBitWidth=128", 4, false)]
    public void EmittedMethodsComputeWhatTheirTwinsSay(string setting, int lanes, bool is512)
    {
        CheckResult result = networks.Run(setting);
        Assert.Equal(Math.Min(lanes, Vector<float>.Count), result.Lanes);
        Assert.Equal(is512 && Vector512.IsHardwareAccelerated, result.Is512);
        Assert.Equal(networks.Passes.Sum(passes => passes.TwinnedMethods.Count()), result.Methods.Count);
        string width = $"With {result.Lanes} floats in a Vector{(result.Is512 ? " and 512-bit vectors" : "")}:";
        Assert.True(result.Failures.Count == 0, string.Join('\n', result.Failures.Prepend(width)));
    }

    [Fact]
    public void EveryLayerMethodAndTileHasATwin() => Assert.Empty(
        from passes in networks.Passes
        from method in passes.Methods
        where method is { TakesFloats: true, Twin: null } && !Passes.Contains(method.Name) && !method.Name.StartsWith("FusedUpdate", StringComparison.Ordinal)
        select $"{passes.Network}.{method.Name}");
}
