using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>A dense layer: <c>a = f(W x + b)</c>.</summary>
internal sealed record Dense(
    int Index, int InputSize, int InputStride, int OutputSize, Activation Activation, Initializer Initializer, double StandardDeviation)
    : Layer(Index, InputSize, InputStride, OutputSize, Activation)
{
    public override string Kind => "Dense";

    public override string Maths => "";

    public override string Shapes => "";

    public override EquatableArray<ParameterTensor> Parameters => default;

    public override void WriteForward(CodeWriter code)
    {
    }

    public override void WriteBackward(CodeWriter code)
    {
    }
}
