using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Dense;

/// <summary>A dense layer: <c>a = f(W x + b)</c>.</summary>
internal sealed record DenseLayer(
    int Index, SampleLayout Input, int Units, Activation Activation, Initializer Initializer, double StandardDeviation)
    : Layer(Index, Input, SampleLayout.Row(Units), Activation), ITrainedLayer, ILinearLayer, IUnrollableLayer
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

    public IEnumerable<string> GradientReads => [InputName, "dz" + Index];

    private ProductShape Shape => new(Index, InputSize, InputStride, OutputSize);

    public override void WriteForward(CodeWriter code) => new DenseForward(this, Shape).Write(code);

    public override void WriteInputGradient(CodeWriter code) => new DenseInputGradient(this, Shape).Write(code);

    public void WriteGradient(CodeWriter code) => new DenseGradient(this, Shape).Write(code);

    public void WriteGradientCalls(CodeWriter code, GradientCall call) =>
        new DenseGradient(this, Shape).WriteCalls(code, call, "dz" + Index);
}
