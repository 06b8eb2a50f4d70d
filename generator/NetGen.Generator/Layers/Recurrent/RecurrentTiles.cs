using NetGen.Generator.Tiles;

namespace NetGen.Generator.Layers.Recurrent;

/// <summary>The rows of the tiles of recurrent layers, for steps or for samples that take a step together.</summary>
internal static class RecurrentTiles
{
    public static int[] Rows(Columns columns) => (columns.Vector.Is512, columns.Count) switch
    {
        (false, _) => [6, 1],
        (_, 1) => [12, 4, 1],
        (_, 2) => [8, 4, 1],
        (_, 3) => [6, 1],
        _ => [4, 1],
    };
}
