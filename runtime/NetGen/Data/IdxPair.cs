namespace NetGen;

/// <summary>A file of images and one of their labels.</summary>
internal static class IdxPair
{
    /// <summary>Throws unless the two belong together.</summary>
    /// <param name="images">What messages call the file of images.</param>
    /// <param name="imageDimensions">[samples, ...].</param>
    /// <param name="labels">What messages call the file of labels.</param>
    /// <param name="labelDimensions">[samples].</param>
    /// <exception cref="InvalidDataException">They do not, or hold nothing.</exception>
    public static void ThrowIfUnfit(string images, ReadOnlySpan<long> imageDimensions, string labels, ReadOnlySpan<long> labelDimensions)
    {
        if (imageDimensions.Length < 2)
        {
            throw new InvalidDataException($"{images}: images need 2 dimensions or more (samples, inputs); this file has 1.");
        }

        if (imageDimensions.Contains(0))
        {
            throw new InvalidDataException($"{images}: the file holds no images.");
        }

        if (labelDimensions.Length != 1)
        {
            throw new InvalidDataException($"{labels}: labels need 1 dimension (samples); this file has {labelDimensions.Length}.");
        }

        if (labelDimensions[0] != imageDimensions[0])
        {
            throw new InvalidDataException($"{images} holds {imageDimensions[0]} images, but {labels} {labelDimensions[0]} labels.");
        }

        // The header's check of the whole product has seen to it that this one fits.
        long inputs = 1;
        foreach (long dimension in imageDimensions[1..])
        {
            inputs *= dimension;
        }

        if (inputs > Array.MaxLength)
        {
            throw new InvalidDataException($"{images}: an image has {inputs} bytes; at most {Array.MaxLength} can be read.");
        }
    }
}
