namespace NetGen.Generator.Writing;

/// <summary>
/// The tile of the gradient on a layer's inputs, <c>dx = W^T dz</c>, with samples in the lanes: dz comes transposed, [outputs][64 samples], and
/// the weights are broadcast from the same panels that the forward pass reads.
/// </summary>
/// <param name="shape">The layer.</param>
/// <param name="columns">The vectors of samples side by side.</param>
/// <param name="inputs">How many inputs.</param>
internal sealed class InputGradientTile(DenseShape shape, Columns columns, int inputs)
{
    /// <summary>Samples in one transposed block: the row length of its buffers.</summary>
    public const int BlockSamples = 64;

    private readonly VectorType _vector = columns.Vector;
    private readonly IEnumerable<string> _sums =
        Enumerable.Range(0, inputs).SelectMany(input => Enumerable.Range(0, columns.Count).Select(column => Sum(columns, input, column)));

    /// <summary>
    /// The name of the emitted method: <c>InputGradient2Tile6x64</c>, inputs x samples; <c>InputGradient2Narrow6x2</c>, inputs x vectors.
    /// </summary>
    public string Name => columns.Vector.IsWide
        ? $"InputGradient{shape.Index}Tile{inputs}x{columns.Count * Panels.Width}"
        : $"InputGradient{shape.Index}Narrow{inputs}x{columns.Count}";

    public int Inputs => inputs;

    public void Write(CodeWriter code)
    {
        string width = _vector.IsWide ? $"{columns.Count * Panels.Width} samples" : $"{columns.Count} vectors of samples";
        string tile = $"dx = W^T dz for {inputs} {(inputs == 1 ? "input" : "inputs")} x {width}";
        code.Line($"/// <summary>{tile}; each sum runs from the first output to the last.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void {Name}(ref float W, ref float dz, ref float dx)"))
        {
            Accumulators.Declare(code, _vector, [.. _sums]);
            using (code.Block($"for (int o = 0; o < {shape.Outputs}; o++)"))
            {
                WriteStep(code);
            }

            for (int input = 0; input < inputs; input++)
            {
                for (int column = 0; column < columns.Count; column++)
                {
                    code.Line(_vector.Store(Sum(columns, input, column), "dx", columns.Offset(column, Panels.Width, input * BlockSamples)));
                }
            }
        }
    }

    /// <summary>One output: its dz of all samples, and its weights to every input.</summary>
    private void WriteStep(CodeWriter code)
    {
        string weights = "W";
        if (shape.PanelCount > 1)
        {
            weights = "w";
            code.Line($"ref float w = ref Mem.Add(ref W, (o >> 4) * {shape.PanelStride} + (o & 15));");
        }

        for (int column = 0; column < columns.Count; column++)
        {
            code.Line($"{_vector.Type} d{columns.Letter(column)} = {_vector.Load("dz", columns.Offset(column, Panels.Width))};");
        }

        for (int input = 0; input < inputs; input++)
        {
            string weight = _vector.Broadcast(weights, Literal.Of(input * Panels.Width));
            if (columns.Count > 1)
            {
                code.Line($"{_vector.Type} w{input} = {weight};");
                weight = $"w{input}";
            }

            for (int column = 0; column < columns.Count; column++)
            {
                string sum = Sum(columns, input, column);
                code.Line($"{sum} = {_vector.MultiplyAdd($"d{columns.Letter(column)}", weight, sum)};");
            }
        }

        if (shape.PanelCount == 1)
        {
            code.Line("W = ref Mem.Add(ref W, 1);");
        }

        code.Line($"dz = ref Mem.Add(ref dz, {BlockSamples});");
    }

    private static string Sum(Columns columns, int input, int column) => $"g{input}{columns.Letter(column)}";
}
