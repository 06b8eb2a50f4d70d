namespace NetGen;

/// <summary>A class label as the outputs of a network should be.</summary>
internal static class LabelRow
{
    /// <summary>Sets 1 at the label; or for a single output 0 or 1, the label itself.</summary>
    /// <param name="row">The outputs, all zero before.</param>
    /// <param name="label">The label.</param>
    public static void Set(Span<float> row, int label)
    {
        if (row.Length == 1)
        {
            row[0] = label;
        }
        else
        {
            row[label] = 1;
        }
    }
}
