namespace NetGen;

/// <summary>Copies the values of a sample provided by the user.</summary>
internal static class SampleCopy
{
    /// <summary>Copies the values.</summary>
    /// <param name="source">The values, exactly as many as needed.</param>
    /// <param name="destination">Receives the values.</param>
    /// <param name="what">The name of the values in messages.</param>
    /// <param name="number">The index of the sample.</param>
    /// <exception cref="InvalidDataException"><paramref name="source"/> is null or has the wrong length.</exception>
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
