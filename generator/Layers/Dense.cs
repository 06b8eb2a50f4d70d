using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>A dense layer: <c>a = f(W x + b)</c>.</summary>
internal sealed record Dense(
    int Index, int InputSize, int InputStride, int OutputSize, Activation Activation, Initializer Initializer, double StandardDeviation)
    : Layer(Index, InputSize, InputStride, OutputSize, Activation)
{
    public override string Kind => "Dense";

    public override string WeightedSum => $"W{Index} {InputName} + b{Index}";

    public override string Shapes =>
        $"{InputName} [{InputSize}], W{Index} [{OutputSize}x{InputSize}], b{Index} [{OutputSize}]";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        new ParameterTensor(
            $"W{Index}", OutputSize, InputSize, Shape.PanelStride, (long)Shape.PanelCount * Shape.PanelStride, IsBias: false,
            Initializer, StandardDeviation),
        new ParameterTensor(
            $"b{Index}", OutputSize, 1, Panels.Width, (long)Shape.PanelCount * Panels.Width, IsBias: true, Initializer, 0)));

    public override long MultiplyAdds => (long)InputSize * OutputStride;

    public override int BackwardScratch => InputGradientTile.BlockSamples * (InputSize + OutputSize);

    public override IUnrolledLayer? Unrolled => DenseUnrolled.Fits(Shape) ? new DenseUnrolled(this, Shape) : null;

    private DenseShape Shape => new(Index, InputSize, InputStride, OutputSize);

    public override void WriteForward(CodeWriter code) => new DenseForward(this, Shape).Write(code);

    public override void WriteInputGradient(CodeWriter code) => new DenseInputGradient(this, Shape).Write(code);

    public override void WriteGradient(CodeWriter code) => new DenseGradient(this, Shape).Write(code);

    public override void WriteGradientCalls(CodeWriter code, string input, string gradients, int firstTensor) =>
        new DenseGradient(this, Shape).WriteCalls(code, input, gradients, firstTensor);
}
