namespace NetGen.Generator.Writing;

/// <summary>The running sums that a tile keeps in registers.</summary>
internal static class Accumulators
{
    private const int PerLine = 4;

    /// <summary>Declares them as zeros, a few on each line.</summary>
    public static void Declare(CodeWriter code, VectorType vector, IReadOnlyList<string> names)
    {
        for (int first = 0; first < names.Count; first += PerLine)
        {
            IEnumerable<string> zeros = names.Skip(first).Take(PerLine).Select(name => $"{name} = {vector.Zero}");
            code.Line($"{vector.Type} {string.Join(", ", zeros)};");
        }
    }
}
