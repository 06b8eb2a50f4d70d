using System.Diagnostics;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The tile of the gradient on a layer's inputs, <c>dx = W^T dz</c>, with samples in the lanes: dz comes transposed, [outputs][64 samples], and
/// the weights are broadcast from the same panels that the forward pass reads.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of samples side by side.</param>
/// <param name="inputs">How many inputs.</param>
internal sealed class InputGradientTile(ProductShape shape, Columns columns, int inputs) : ITile
{
    /// <summary>Samples in one transposed block: the row length of its buffers.</summary>
    public const int BlockSamples = 64;

    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("dx", inputs, columns);

    /// <summary>
    /// Kind and shape, inputs x samples x outputs: <c>InputGradientTile512_8x32x10</c>; for Vector&lt;float&gt; inputs x vectors x outputs:
    /// <c>InputGradientTileN_4x2x10</c>.
    /// </summary>
    public string Name => $"InputGradient{columns.Suffix}_{inputs}x{columns.NameWidth}x{shape.Outputs}";

    public int Inputs => inputs;

    /// <summary>Whether the weights of an input are neighbors, so that a step to the next output is one float.</summary>
    private bool IsOnePanel => shape.PanelCount == 1;

    public void Write(CodeWriter code, string name)
    {
        Debug.Assert(inputs * columns.Count <= _vector.Accumulators, "All sums have to fit into the registers.");
        WriteDocs(code);
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {name}(ref float W, ref float dz, ref float dx)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (Loop loop = code.Loop("o", shape.Outputs))
            {
                WriteStep(code, loop.Counter);
            }

            _grid.Statements(code, (input, column) =>
                _vector.Store(_grid.Sum(input, column), "dx", columns.Offset(column, Panels.Width, input * BlockSamples)));
        }
    }

    private void WriteDocs(CodeWriter code)
    {
        string samples = columns.Lanes;
        new MethodDocs($"<c>dx = W^T dz</c> for {Prose.Count(inputs, "input")} and {columns.Describe("sample")}.")
        {
            Twin = ProductTwin.InputGradient("dx[i, s]", "W", "dz[o, s]", samples, shape.Outputs, inputs),
        }
        .Read("W", new Operand("W", "o, i", $"{shape.Outputs} x {inputs}", IsOnePanel ? Panels.Place : Panels.PlaceIn(shape.PanelStride)))
        .Read("dz", new Operand("dz", "o, s", $"{shape.Outputs} x {samples}", $"o * {BlockSamples} + s"))
        .Written("dx", new Operand("dx", "i, s", $"{inputs} x {samples}", $"i * {BlockSamples} + s"))
        .Write(code);
    }

    /// <summary>One output: its dz of all samples, and its weights to every input.</summary>
    private void WriteStep(CodeWriter code, Counter output)
    {
        if (!IsOnePanel)
        {
            code.Comment("Output o is lane o % 16 of panel o / 16.");
            code.Line($"ref float w = ref {Unsafe}.Add(ref W, ({output} >> 4) * {shape.PanelStride} + ({output} & 15));");
        }

        _grid.MultiplyAdd(
            code,
            "dz", "dz", column => columns.Offset(column, Panels.Width),
            "w", IsOnePanel ? "W" : "w", input => Literal.Of(input * Panels.Width));
        if (shape.Outputs == 1)
        {
            return;
        }

        if (IsOnePanel)
        {
            code.Line($"W = ref {Unsafe}.Add(ref W, 1);");
        }

        code.Line($"dz = ref {Unsafe}.Add(ref dz, {BlockSamples});");
    }
}
