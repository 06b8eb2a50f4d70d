using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The tile of the weight gradient, <c>dW = x^T dz</c>: a few inputs times a few panels of outputs, summed over the batch in the order of its
/// samples. It leaves the sums to the optimizer in a buffer that never leaves the first-level cache.
/// </summary>
/// <remarks>
/// The sums go through memory, since an optimizer inlined here once for each of 16 sums can exceed the JIT's budget for inlining, and the calls that
/// remain make it spill the sums in the loop. Besides, every tile would be compiled anew for each optimizer.
/// </remarks>
/// <param name="rows">The rows that are summed.</param>
/// <param name="name">What the name of the emitted method starts with.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="inputs">How many inputs.</param>
/// <param name="panelInputs">How many inputs the buffer of sums holds for each panel.</param>
internal sealed class GradientTile(GradientRows rows, string name, Columns columns, int inputs, int panelInputs)
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("g", inputs, columns);

    /// <summary>The name of the emitted method: <c>Gradient1Tile512_16x16</c>, inputs x outputs; <c>Gradient1TileN_4x2</c>, inputs x vectors.</summary>
    public string Name => columns.Vector.Is512
        ? $"{name}Tile512_{inputs}x{columns.Count * Panels.Width}"
        : $"{name}TileN_{inputs}x{columns.Count}";

    public int Inputs => inputs;

    /// <summary>Floats from the sums of one panel to those of the next: [panels][inputs][16].</summary>
    public int PanelLength => panelInputs * Panels.Width;

    public void Write(CodeWriter code)
    {
        string width = _vector.Is512 ? $"{columns.Count * Panels.Width} outputs" : $"{columns.Count} vectors of outputs";
        string tile = $"dW of {inputs} {(inputs == 1 ? "input" : "inputs")} x {width}";
        code.Line($"/// <summary>{tile}: the sum over the samples of x dz, kept in registers.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float x, ref float dz, int count, ref float dW)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            bool isEven = rows.Steps == 1 || (rows.InputGap == 0 && rows.OutputGap == 0);
            using (code.Block($"for (int s = 0; s < {(isEven && rows.Steps > 1 ? $"count * {rows.Steps}" : "count")}; s++)"))
            {
                if (isEven)
                {
                    WriteRow(code, rows.Steps == 1 ? rows.InputGap : 0, rows.Steps == 1 ? rows.OutputGap : 0);
                }
                else
                {
                    using (code.Block($"for (int t = 0; t < {rows.Steps}; t++)"))
                    {
                        WriteRow(code, 0, 0);
                    }

                    code.Line($"x = ref {Unsafe}.Add(ref x, {rows.InputGap});");
                    code.Line($"dz = ref {Unsafe}.Add(ref dz, {rows.OutputGap});");
                }
            }

            _grid.Statements(code, (input, column) =>
                _vector.Store(_grid.Sum(input, column), "dW", columns.Offset(column, PanelLength, input * Panels.Width)));
        }
    }
    private void WriteRow(CodeWriter code, int inputGap, int outputGap)
    {
        _grid.MultiplyAdd(
            code,
            "d", "dz", column => columns.Offset(column, Panels.Width),
            "x", input => Literal.Of(input));
        code.Line($"x = ref {Unsafe}.Add(ref x, {rows.InputPitch + inputGap});");
        code.Line($"dz = ref {Unsafe}.Add(ref dz, {rows.OutputPitch + outputGap});");
    }
}

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

    /// <summary>One row a sample.</summary>
    public static GradientRows Of(ProductShape shape) => new(1, shape.InputStride, shape.OutputStride, 0, 0);
}
