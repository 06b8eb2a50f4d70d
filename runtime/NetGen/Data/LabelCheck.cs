namespace NetGen;

/// <summary>Refuses labels that are of no class.</summary>
internal static class LabelCheck
{
    /// <summary>Throws unless each label is from 0 to classes - 1.</summary>
    public static void ThrowIfOutOfRange(ReadOnlySpan<int> labels, int classes, string argument)
    {
        for (int i = 0; i < labels.Length; i++)
        {
            if ((uint)labels[i] >= (uint)classes)
            {
                throw new ArgumentException(
                    $"Class {labels[i]} of sample {i} is out of range: there are {classes} classes, 0 to {classes - 1}.", argument);
            }
        }
    }
}
