namespace NetGen;

/// <summary>Encodes a class label as the desired outputs of a network.</summary>
internal static class LabelRow
{
    /// <summary>Sets the output at the label to 1; a single output is set to the label itself, 0 or 1.</summary>
    /// <param name="row">The outputs, initially all zero.</param>
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
