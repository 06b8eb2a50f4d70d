namespace NetGen.Generator.Writing;

/// <summary>The loops of the narrow vectors: over a layer's panels, and over the pairs of vectors inside one panel.</summary>
internal static class PanelLoop
{
    /// <summary>The loop over the pairs of narrow vectors inside one panel.</summary>
    public const string Lanes = "for (int lane = 0; lane < 16; lane += 2 * FloatN.Count)";

    /// <summary>Writes the loops around <paramref name="body"/>, which gets the offsets of a pair in the weights and in a row of outputs.</summary>
    public static void WriteNarrow(CodeWriter code, DenseShape shape, Action<string, string> body)
    {
        if (shape.PanelCount == 1)
        {
            using (code.Block(Lanes))
            {
                body("lane", "lane");
            }

            return;
        }

        using (code.Block($"for (int panel = 0; panel < {shape.PanelCount}; panel++)"))
        using (code.Block(Lanes))
        {
            body($"panel * {shape.PanelStride} + lane", $"panel * {Panels.Width} + lane");
        }
    }
}
