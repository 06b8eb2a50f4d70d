using System.Diagnostics;
using NetGen.Generator.Tiles;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The rows of the tiles of recurrent layers, for steps or for samples that take a step together.</summary>
internal static class RecurrentTiles
{
    /// <summary>
    /// The rows of the tiles for many, few and one, bounded by the registers: 12 sums of Vector&lt;float&gt;, 24 of 512 bits. Those of 512 bits
    /// divide <see cref="RecurrentShape.Block"/> samples with few left over: 12 + 4 in one column, 8 + 8 in two, 4 times 4 in four; three columns take
    /// 6 + 6, and the last 4 one by one.
    /// </summary>
    public static int[] Rows(Columns columns)
    {
        int[] rows = (columns.Vector.Is512, columns.Count) switch
        {
            (false, _) => [6, 1],
            (_, 1) => [12, 4, 1],
            (_, 2) => [8, 4, 1],
            (_, 3) => [6, 1],
            _ => [4, 1],
        };
        Debug.Assert(rows[0] * columns.Count <= columns.Vector.Accumulators, "All sums have to fit into the registers.");
        return rows;
    }
}
