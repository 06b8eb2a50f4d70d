namespace NetGen;

/// <summary>Looks for NaN and infinities in a batch.</summary>
internal static class FiniteCheck
{
    /// <summary>Throws if a value is not finite; the message names sample and position.</summary>
    /// <param name="values">[samples x size].</param>
    /// <param name="size">Values in a sample.</param>
    /// <param name="argument">The argument that the values come from.</param>
    public static void ThrowIfNot(ReadOnlySpan<float> values, int size, string argument)
    {
        int index = FloatInputs.IndexOfNotFinite(values);
        if (index >= 0)
        {
            throw new ArgumentException(
                $"Value {index % size} of sample {index / size} in {argument} is {values[index]}; all values must be finite.", argument);
        }
    }
}
