namespace NetGen.Generator.Writing;

/// <summary>The loops over a layer's panels, and over the pairs of narrow vectors inside one panel.</summary>
internal static class PanelLoop
{
    public const string Lanes = "for (int lane = 0; lane < 16; lane += 2 * FloatN.Count)";

    public static string Panels(int count) => $"for (int panel = 0; panel < {count}; panel++)";
}
