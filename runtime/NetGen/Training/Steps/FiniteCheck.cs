namespace NetGen;

/// <summary>Finds NaN and infinities in a batch.</summary>
internal static class FiniteCheck
{
    /// <summary>Throws if a value is not finite; the message names the sample and the position.</summary>
    /// <param name="values">The values: [samples x size].</param>
    /// <param name="size">The number of values per sample.</param>
    /// <param name="argument">The name of the argument that contains the values.</param>
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
