using NetGen.Generator.Model;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers;

/// <summary>A layer that leaves the shape as it is: dropout, normalization, activation. What it writes lies as what it reads, a vector in a row of
/// its own.</summary>
internal abstract record ElementwiseLayer(int Index, SampleLayout Input, Activation Activation)
    : Layer(Index, Input, Input.Format == SampleFormat.Row ? SampleLayout.Row(Input.Shape.Size) : Input, Activation)
{
    public override string Shapes => $"{InputName} [{Input.Shape}]";

    public override bool WorksInPlace => Input == Output;

    /// <summary>Floats from the first value of a sample to its last, padding included.</summary>
    protected int Length => Input.Format switch
    {
        SampleFormat.Row => Panels.Count(InputSize) * Panels.Width,
        SampleFormat.Planes => Input.Shape.Channels * Input.Pitch,
        _ => Input.Shape.Positions * Input.Pitch,
    };

    /// <summary>The first value, given the name of a buffer whose samples are laid out as the layer's: steps lie behind a row of zeros.</summary>
    protected string First(string buffer) =>
        Input.Format == SampleFormat.Steps ? $"{Unsafe}.Add(ref {buffer}, {Input.Start})" : buffer;
}
