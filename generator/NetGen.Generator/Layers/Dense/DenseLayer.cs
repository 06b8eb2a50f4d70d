using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>A dense layer: <c>a = f(W x + b)</c>.</summary>
internal sealed record DenseLayer(
    int Index, SampleLayout Input, int Units, Activation Activation, Initializer Initializer, double StandardDeviation)
    : Layer(Index, Input, SampleLayout.Row(Units), Activation), IGradientLayer, ILinearLayer, IUnrollableLayer
{
    public override string KindName => "Dense";

    public override string WeightedSum => $"W{Index} {InputName} + b{Index}";

    public override string Shapes =>
        $"{InputName} [{InputSize}], W{Index} [{OutputSize}x{InputSize}], b{Index} [{OutputSize}]";

    public override string InputGradientMaths => $"W{Index}^T dz{Index}";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Weights($"W{Index}", OutputSize, InputSize, Initializer, StandardDeviation),
        ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, OutputSize)));

    public override long MultiplyAdds => (long)InputSize * OutputStride;

    public override long UnpaddedMultiplyAdds => (long)InputSize * OutputSize;

    public override int BackwardScratch => InputGradientTile.BlockSamples * (InputSize + OutputSize);

    public bool IsLinear => Activation == Activation.Identity;

    public IUnrolledLayer? Unrolled => DenseUnrolled.Fits(Shape) ? new DenseUnrolled(this, Shape) : null;

    /// <summary>The name of the weighted sums.</summary>
    public string Sums { get; init; } = "z" + Index;

    public IReadOnlyList<string> GradientMaths =>
        [$"dW{Index} = the sum of d{Sums} {InputName}^T over the samples; db{Index} = the sum of d{Sums}"];

    public IEnumerable<string> GradientReads => [InputName, "d" + Sums];

    private ProductShape Shape => new(Index, InputSize, InputStride, OutputSize);

    public override void WriteForward(CodeWriter code, TileAnnex tiles) => new DenseForward(this, Shape, Sums).Write(code, tiles);

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) => new DenseInputGradient(this, Shape, "d" + Sums).Write(code, tiles);

    public void WriteGradient(CodeWriter code, TileAnnex tiles) => new DenseGradient(this, Shape, "d" + Sums).Write(code, tiles);

    public void WriteGradientCalls(CodeWriter code, GradientCall call) => new DenseGradient(this, Shape, "d" + Sums).WriteCalls(code, call);
}
