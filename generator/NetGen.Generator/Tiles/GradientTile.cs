using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The tile of the weight gradient, <c>dW = dz x^T</c>: a few inputs times a few panels of outputs, summed over the batch in the order of its
/// samples. It leaves the sums to the optimizer in a buffer that never leaves the first-level cache.
/// </summary>
/// <remarks>
/// The sums go through memory, since an optimizer inlined here once for each of 16 sums can exceed the JIT's budget for inlining, and the calls that
/// remain make it spill the sums in the loop. Every tile would also be compiled again for each optimizer.
/// </remarks>
/// <param name="rows">The rows that are summed.</param>
/// <param name="columns">The vectors side by side.</param>
/// <param name="inputs">How many inputs.</param>
/// <param name="panelInputs">How many inputs the buffer of sums holds for each panel.</param>
internal sealed class GradientTile(GradientRows rows, Columns columns, int inputs, int panelInputs) : ITile
{
    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("dW", inputs, columns);

    /// <summary>
    /// Kind and shape, inputs x outputs: <c>WeightGradientTile512_16x16</c>; for Vector&lt;float&gt; inputs x vectors: <c>WeightGradientTileN_4x2</c>. The
    /// distance between the rows of inputs follows, since every layer's has its own: <c>_Stride784</c>. Where a sample has several rows, those of gradients
    /// have their own too, and the number of rows follows: <c>_Stride16x64_Steps6</c>.
    /// </summary>
    public string Name => $"WeightGradient{columns.Suffix}_{inputs}x{columns.NameWidth}_Stride{rows.InputPitch}"
        + (rows.Steps == 1 ? "" : $"x{rows.OutputPitch}_Steps{rows.Steps}");

    public int Inputs => inputs;

    /// <summary>Floats from the sums of one panel to those of the next: [panels][inputs][16].</summary>
    public int PanelLength => panelInputs * Panels.Width;

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(inputs * columns.Count <= _vector.Accumulators, "All sums have to fit into the registers.");
        Debug.Assert(inputs <= panelInputs, "The buffer of sums holds at least the inputs of the tile.");
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {name}", ["ref float x", "ref float dz", "int count", "ref float dW"]))
        {
            RegisterGrid.Declare(code, [_grid]);
            if (rows.IsEven)
            {
                using (code.Block($"for (int s = 0; s < {(rows.Steps > 1 ? $"{rows.Steps} * count" : "count")}; s++)"))
                {
                    WriteRow(code, rows.Steps == 1 ? rows.InputGap : 0, rows.Steps == 1 ? rows.OutputGap : 0);
                }
            }
            else
            {
                WriteSamples(code);
            }

            _grid.Statements(code, (input, column) =>
                _vector.Store(_grid.Sum(input, column), "dW", columns.Offset(column, PanelLength, input * Panels.Width)));
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        bool isPanel = !_vector.Is512 || columns.Count == 1;
        string outputs = columns.Lanes;
        string over = rows.Steps == 1 ? "the samples" : "the steps of all samples";
        MethodDocs docs = new($"<c>dW = dz x^T</c> for {Prose.Count(inputs, "input")} and {columns.Describe("output")}, summed over {over}.")
        {
            Twin =
            [
                $"for (int i = 0; i < {inputs}; i++)",
                $"    for (int o = 0; o < {outputs}; o++)",
                "    {",
                "        dW[i, o] = 0;",
                "        for (int s = 0; s < count; s++)",
                .. rows.Steps == 1 ? Array.Empty<string>() : [$"            for (int t = 0; t < {rows.Steps}; t++)"],
                $"        {(rows.Steps == 1 ? "" : "    ")}    dW[i, o] += x[{rows.Indices}, i] * dz[{rows.Indices}, o];",
                "    }",
            ],
        };
        docs.Read("x", rows.Inputs("x", "i", Literal.Of(inputs)))
            .Read("dz", rows.Outputs("dz", "o", outputs))
            .Count()
            .Written("dW", new Operand("dW", "i, o", $"{inputs} x {outputs}", isPanel ? Panels.Place : Panels.PlaceIn(PanelLength)))
            .Write(code);
    }

    private void WriteSamples(CodeWriter code)
    {
        using (code.Block("for (int s = 0; s < count; s++)"))
        {
            using (code.Loop("t", rows.Steps))
            {
                WriteRow(code, 0, 0);
            }

            code.Line($"x = ref {Unsafe}.Add(ref x, {rows.InputGap});");
            code.Line($"dz = ref {Unsafe}.Add(ref dz, {rows.OutputGap});");
        }
    }

    private void WriteRow(CodeWriter code, int inputGap, int outputGap)
    {
        _grid.MultiplyAdd(
            code,
            "dz", "dz", column => columns.Offset(column, Panels.Width),
            "x", "x", input => Literal.Of(input));
        code.Line($"x = ref {Unsafe}.Add(ref x, {rows.InputPitch + inputGap});");
        code.Line($"dz = ref {Unsafe}.Add(ref dz, {rows.OutputPitch + outputGap});");
    }
}
