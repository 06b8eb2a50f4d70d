using NetGen.Generator.Model;
using NetGen.Generator.Tiles;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>The loop over the output positions of a sample, in whole tiles.</summary>
internal static class PositionLoop
{
    /// <summary>Writes the loop (none where one tile is enough) around <paramref name="body"/>, which gets the first position of a tile.</summary>
    public static void Write(CodeWriter code, ConvShape shape, Columns columns, Action<string> body)
    {
        if (!columns.Vector.Is512)
        {
            // Planes are padded to 16 positions: two vectors of at most 8 lanes divide them.
            using (code.Block($"for (int p = 0; p < {shape.Pitch}; p += {columns.Lanes})"))
            {
                body("p");
            }

            return;
        }

        int length = columns.Count * Panels.Width;
        using Loop loop = code.Loop("p", shape.Pitch, length);
        string position = loop.Counter.Text;
        if (shape.Pitch % length != 0)
        {
            code.Comment("The last tile may overlap the one before, and store the same sums again.");
            code.Line($"int first = {Min}(p, {shape.Pitch - length});");
            position = "first";
        }

        body(position);
    }
}
