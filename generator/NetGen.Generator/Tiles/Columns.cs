using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The vectors side by side in a tile: whole panels for 512-bit vectors; two vectors inside each panel for Vector&lt;float&gt;, the second
/// <c>Vector&lt;float&gt;.Count</c> after the first.
/// </summary>
/// <param name="vector">The vector type.</param>
/// <param name="count">How many vectors: up to 4 panels, or 2 vectors in each of them.</param>
internal sealed class Columns(VectorType vector, int count)
{
    /// <summary>At most this many panels make a tile of 512-bit vectors: four run like one of 64 outputs.</summary>
    public const int MaxPanels = 4;

    /// <summary>The number of vectors of <see cref="VectorType.BitsN"/> that a tile has in a panel.</summary>
    public const int VectorsN = 2;

    public VectorType Vector => vector;

    public int Count => count;

    /// <summary>The panels side by side, of whose outputs a vector of <see cref="VectorType.BitsN"/> takes only a part.</summary>
    public int PartialPanels => vector.Is512 ? 0 : count / VectorsN;

    /// <summary>The number of lanes as names of tiles show it: 32 outputs, or 2 vectors.</summary>
    public int NameWidth => vector.Is512 ? count * Panels.Width : count;

    /// <summary>The number of lanes as an expression: <c>32</c>, <c>2 * __VectorN.Count</c>.</summary>
    public string Lanes => vector.Is512 ? Literal.Of(count * Panels.Width) : $"{count} * {vector.Type}.Count";

    /// <summary>The part of a tile's name that names the vector type: Tile512, TileN.</summary>
    public string Suffix => vector.Is512 ? "Tile512" : "TileN";

    /// <summary>The lanes in words: <c>32 outputs</c>, <c>2 vectors of outputs</c>.</summary>
    public string Describe(string noun) => vector.Is512 ? Prose.Count(count * Panels.Width, noun)
        : PartialPanels > 1 ? $"{Prose.Count(VectorsN, "vector")} of {noun}s in each of {PartialPanels} panels"
        : $"{Prose.Count(count, "vector")} of {noun}s";

    /// <summary>The letter of a column, A, B and on. Every register has one, so that none is called like a layer's buffer: <c>z1A</c> is a sum, <c>z1</c> layer 1's.</summary>
    public static char Letter(int column) => (char)('A' + column);

    /// <summary>Where a column starts, in a buffer whose panels are <paramref name="panelStride"/> floats apart.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="panelStride">16 in a row of activations or biases, the stride of a weight panel in weights.</param>
    /// <param name="within">An offset inside the panel, such as 3 * 16.</param>
    public string Offset(int column, int panelStride, int within = 0) =>
        vector.Is512
            ? Literal.Of(column * panelStride + within)
            : Lists.Sum(Literal.Of(column / VectorsN * panelStride + within), column % VectorsN == 0 ? "0" : $"{vector.Type}.Count");
}
