using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>
/// A layer that keeps the shape: dropout, normalization, activation. Its outputs are stored in the layout of its inputs, a vector in a row of its own.
/// </summary>
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

    /// <summary>The first value, given the name of a buffer whose samples are laid out as the layer's: steps are stored behind a row of zeros.</summary>
    public string First(string buffer) => VectorType.Offset(buffer, Literal.Of(Input.FirstPlace));

    /// <summary>What readers should know of the buffers: whether inputs and outputs may be the same one.</summary>
    /// <param name="output">The name of the outputs.</param>
    public IReadOnlyList<string> InPlaceRemark(string output) =>
        WorksInPlace ? [$"{InputName} and {output} may be the same buffer."] : [];

    /// <summary>Emits the copy of samples with their padding.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="source">What is copied.</param>
    /// <param name="sourceStride">Floats from one sample to the next.</param>
    /// <param name="destination">The copy.</param>
    /// <param name="destinationStride">The same of the copy.</param>
    /// <param name="count">The number of samples.</param>
    protected void WriteCopy(
        CodeWriter code, string source, int sourceStride, string destination, int destinationStride, string count = "count") => code.Call(
        RuntimeNames.Rearrangement + ".Copy",
        [
            $"new(ref {First(source)}, stride: {sourceStride}, pitch: {Length})",
            $"new(ref {First(destination)}, stride: {destinationStride}, pitch: {Length})", "rows: 1", $"columns: {Length}", "count: " + count,
        ]);
}
