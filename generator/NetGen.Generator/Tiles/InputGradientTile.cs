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
internal sealed class InputGradientTile(ProductShape shape, Columns columns, int inputs)
{
    /// <summary>Samples in one transposed block: the row length of its buffers.</summary>
    public const int BlockSamples = 64;

    private readonly VectorType _vector = columns.Vector;
    private readonly RegisterGrid _grid = new("g", inputs, columns);

    /// <summary>
    /// The name of the emitted method: <c>InputGradient2Tile512_8x32</c>, inputs x samples; <c>InputGradient2TileN_4x2</c>, inputs x vectors.
    /// </summary>
    public string Name => columns.Vector.Is512
        ? $"InputGradient{shape.Index}Tile512_{inputs}x{columns.Count * Panels.Width}"
        : $"InputGradient{shape.Index}TileN_{inputs}x{columns.Count}";

    public int Inputs => inputs;

    public void Write(CodeWriter code)
    {
        string width = _vector.Is512 ? $"{columns.Count * Panels.Width} samples" : $"{columns.Count} vectors of samples";
        string tile = $"dx = W^T dz for {inputs} {(inputs == 1 ? "input" : "inputs")} x {width}";
        code.Line($"/// <summary>{tile}.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float W, ref float dz, ref float dx)"))
        {
            RegisterGrid.Declare(code, [_grid]);
            using (code.Block($"for (int o = 0; o < {shape.Outputs}; o++)"))
            {
                WriteStep(code);
            }

            _grid.Statements(code, (input, column) =>
                _vector.Store(_grid.Sum(input, column), "dx", columns.Offset(column, Panels.Width, input * BlockSamples)));
        }
    }

    /// <summary>One output: its dz of all samples, and its weights to every input.</summary>
    private void WriteStep(CodeWriter code)
    {
        bool isOnePanel = shape.PanelCount == 1;
        if (!isOnePanel)
        {
            code.Line($"ref float w = ref {Unsafe}.Add(ref W, (o >> 4) * {shape.PanelStride} + (o & 15));");
        }

        _grid.MultiplyAdd(
            code,
            "d", "dz", column => columns.Offset(column, Panels.Width),
            isOnePanel ? "W" : "w", input => Literal.Of(input * Panels.Width));
        if (isOnePanel)
        {
            code.Line($"W = ref {Unsafe}.Add(ref W, 1);");
        }

        code.Line($"dz = ref {Unsafe}.Add(ref dz, {BlockSamples});");
    }
}
