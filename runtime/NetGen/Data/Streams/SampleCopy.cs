namespace NetGen;

/// <summary>Copies the values of a sample that somebody else has made.</summary>
internal static class SampleCopy
{
    /// <summary>Copies them.</summary>
    /// <param name="source">The values, as many as wanted.</param>
    /// <param name="destination">Written.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <param name="number">The sample, from 0.</param>
    /// <exception cref="InvalidDataException">There are more or fewer, or null.</exception>
    public static void Copy(float[]? source, Span<float> destination, string what, long number)
    {
        if (source == null || source.Length != destination.Length)
        {
            string found = source == null ? "null" : $"{source.Length}";
            throw new InvalidDataException($"The {what} of sample {number} are {found}; {destination.Length} are needed.");
        }

        source.CopyTo(destination);
    }
}
