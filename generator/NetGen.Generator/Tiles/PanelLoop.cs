using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Tiles;

/// <summary>The loops over a layer's panels, and over the pairs of <c>Vector&lt;float&gt;</c> inside one panel.</summary>
internal static class PanelLoop
{
    /// <summary>The head of the loop over the pairs of <c>Vector&lt;float&gt;</c> inside one panel.</summary>
    public const string Lanes = $"for (int lane = 0; lane < 16; lane += 2 * {CountN})";

    /// <summary>The panels one by one, as <c>Vector&lt;float&gt;</c> takes them.</summary>
    public static PanelGroup OneByOne(ProductShape shape) => new(0, 1, shape.PanelCount);

    /// <summary>
    /// Writes the loop over a group's tiles (none for a single one) around <paramref name="body"/>, which gets the offsets of a tile's first
    /// panel in the weights and in a row of outputs. Under the condition <paramref name="backwards"/> the tiles come from last to first.
    /// </summary>
    public static void Write(CodeWriter code, ProductShape shape, PanelGroup group, Action<string, string> body, string? backwards = null)
    {
        if (group.Tiles == 1)
        {
            body(Literal.Of(group.First * shape.PanelStride), Literal.Of(group.First * Panels.Width));
            return;
        }

        string step = group.Size == 1 ? "panel++" : $"panel += {group.Size}";
        if (backwards != null)
        {
            using (code.Block($"for (int next = {group.First}; next < {group.End}; {step.Replace("panel", "next")})"))
            {
                code.Line($"int panel = {backwards} ? {group.First + group.End - group.Size} - next : next;");
                body($"panel * {shape.PanelStride}", $"panel * {Panels.Width}");
            }

            return;
        }

        using (code.Block($"for (int panel = {group.First}; panel < {group.End}; {step})"))
        {
            body($"panel * {shape.PanelStride}", $"panel * {Panels.Width}");
        }
    }
}
