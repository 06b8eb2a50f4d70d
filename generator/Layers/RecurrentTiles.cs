using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>The rows of the tiles of recurrent layers, for steps or for samples that take a step together.</summary>
internal static class RecurrentTiles
{
    public static int[] Rows(Columns columns) => (columns.Vector.IsWide, columns.Count) switch
    {
        (false, _) => [6, 1],
        (_, 1) => [12, 4, 1],
        (_, 2) => [8, 4, 1],
        (_, 3) => [6, 1],
        _ => [4, 1],
    };
}
