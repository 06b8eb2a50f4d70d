using NetGen.Generator.Writing;

namespace NetGen.Generator.Tiles;

/// <summary>The rows over which a weight gradient is summed: of every sample one, or several at equal distances.</summary>
/// <param name="Steps">Rows of a sample.</param>
/// <param name="InputPitch">Floats from one row of inputs to the next.</param>
/// <param name="OutputPitch">Floats from one row of gradients on outputs to the next.</param>
/// <param name="InputGap">Floats from the end of a sample's last row of inputs to the next sample's first.</param>
/// <param name="OutputGap">The same of the gradients on outputs.</param>
internal sealed record GradientRows(int Steps, int InputPitch, int OutputPitch, int InputGap, int OutputGap)
{
    /// <summary>
    /// The rows of all steps do not fit the first-level cache; then tall tiles, which take few vectors from a row, wait less for the next one.
    /// </summary>
    public int TilePanels => Steps == 1 ? Columns.MaxPanels : 2;

    /// <summary>Whether all rows of all samples are at equal distances, so that one loop walks them.</summary>
    public bool IsEven => Steps == 1 || (InputGap == 0 && OutputGap == 0);

    /// <summary>The indices of a row: sample, or sample and step.</summary>
    public string Indices => Steps == 1 ? "s" : "s, t";

    /// <summary>The loops over all rows.</summary>
    public IReadOnlyList<string> Loops =>
        ["for (int s = 0; s < count; s++)", .. Steps == 1 ? Array.Empty<string>() : [$"for (int t = 0; t < {Steps}; t++)"]];

    /// <summary>One row a sample.</summary>
    public static GradientRows Of(ProductShape shape) => new(1, shape.InputStride, shape.OutputStride, 0, 0);

    /// <summary>The rows of inputs.</summary>
    public Operand Inputs(string name, string index, string length) => Rows(name, index, length, InputPitch, InputGap);

    /// <summary>The rows of gradients on outputs.</summary>
    public Operand Outputs(string name, string index, string length) => Rows(name, index, length, OutputPitch, OutputGap);

    private Operand Rows(string name, string index, string length, int pitch, int gap) => Steps == 1
        ? new Operand(name, $"s, {index}", $"count x {length}", $"s * {pitch + gap} + {index}")
        : new Operand(name, $"s, t, {index}", $"count x {Steps} x {length}", $"s * {Steps * pitch + gap} + t * {pitch} + {index}");
}
