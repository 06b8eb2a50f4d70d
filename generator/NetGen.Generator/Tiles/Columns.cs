using NetGen.Generator.Writing;

namespace NetGen.Generator.Tiles;

/// <summary>
/// The vectors that lie side by side in a tile: whole panels for 512-bit vectors; two vectors inside one panel for Vector&lt;float&gt;, whose
/// second starts <c>Vector&lt;float&gt;.Count</c> after the first.
/// </summary>
/// <param name="vector">The vector type.</param>
/// <param name="count">How many vectors: up to 4 panels, or 2 vectors.</param>
internal sealed class Columns(VectorType vector, int count)
{
    /// <summary>At most this many panels make a tile of 512-bit vectors: four run like one of 64 outputs.</summary>
    public const int MaxPanels = 4;

    /// <summary>The number of vectors of <see cref="VectorType.BitsN"/> in a tile.</summary>
    public const int VectorsN = 2;

    public VectorType Vector => vector;

    public int Count => count;

    /// <summary>The letter that names a column's vectors in the emitted code: <c>wa</c>, <c>wb</c>; none where there is but one.</summary>
    public string Letter(int column) => count == 1 ? "" : ((char)('a' + column)).ToString();

    /// <summary>Where a column starts, in a buffer whose panels are <paramref name="panelStride"/> floats apart.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="panelStride">16 in a row of activations or biases, the stride of a weight panel in weights.</param>
    /// <param name="within">An offset inside the panel, such as 3 * 16.</param>
    public string Offset(int column, int panelStride, int within = 0) =>
        vector.Is512 || column == 0
            ? Literal.Of(column * panelStride + within)
            : within == 0 ? $"{vector.Type}.Count" : $"{within} + {vector.Type}.Count";
}
