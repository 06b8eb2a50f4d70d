namespace NetGen;

/// <summary>Rejects labels that are out of range.</summary>
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
                    $"The class of sample {i} is {labels[i]}; with {classes} classes it must be from 0 to {classes - 1}.", argument);
            }
        }
    }
}
