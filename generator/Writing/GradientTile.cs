namespace NetGen.Generator.Writing;

/// <summary>
/// The tile of the weight gradient, <c>dW = x^T dz</c>: a few inputs times a few panels of outputs, summed over the batch in the order of its
/// samples. It leaves the sums to the optimizer in a buffer that never leaves the first-level cache.
/// </summary>
/// <remarks>
/// The sums go through memory, since an optimizer inlined here once for each of 16 sums can exceed the JIT's budget for inlining, and the calls that
/// remain make it spill the sums in the loop. Besides, every tile would be compiled anew for each optimizer.
/// </remarks>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="inputs">How many inputs.</param>
/// <param name="panelInputs">How many inputs the buffer of sums holds for each panel.</param>
internal sealed class GradientTile(DenseShape shape, Columns columns, int inputs, int panelInputs)
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("g", inputs, columns);

    /// <summary>The name of the emitted method: <c>Gradient1Tile16x16</c>, inputs x outputs; <c>Gradient1Narrow4x2</c>, inputs x vectors.</summary>
    public string Name => columns.Vector.IsWide
        ? $"Gradient{shape.Index}Tile{inputs}x{columns.Count * Panels.Width}"
        : $"Gradient{shape.Index}Narrow{inputs}x{columns.Count}";

    public int Inputs => inputs;

    /// <summary>Floats from the sums of one panel to those of the next: [panels][inputs][16].</summary>
    public int PanelLength => panelInputs * Panels.Width;

    public void Write(CodeWriter code)
    {
        string width = _vector.IsWide ? $"{columns.Count * Panels.Width} outputs" : $"{columns.Count} vectors of outputs";
        string tile = $"dW of {inputs} {(inputs == 1 ? "input" : "inputs")} x {width}";
        code.Line($"/// <summary>{tile}: the sum over the samples of x dz, kept in registers.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float x, ref float dz, int count, ref float dW)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (code.Block("for (int s = 0; s < count; s++)"))
            {
                _grid.MultiplyAdd(
                    code,
                    "d", "dz", column => columns.Offset(column, Panels.Width),
                    "x", input => Literal.Of(input));
                code.Line($"x = ref FloatRef.Add(ref x, {shape.InputStride});");
                code.Line($"dz = ref FloatRef.Add(ref dz, {shape.OutputStride});");
            }

            _grid.Statements(code, (input, column) =>
                _vector.Store(_grid.Sum(input, column), "dW", columns.Offset(column, PanelLength, input * Panels.Width)));
        }
    }
}
