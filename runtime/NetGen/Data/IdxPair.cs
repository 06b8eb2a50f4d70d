namespace NetGen;

/// <summary>A file of images and the file of their labels.</summary>
internal static class IdxPair
{
    /// <summary>Throws unless the two files match.</summary>
    /// <param name="images">The name of the file of images in messages.</param>
    /// <param name="imageDimensions">[samples, ...].</param>
    /// <param name="labels">The name of the file of labels in messages.</param>
    /// <param name="labelDimensions">[samples].</param>
    /// <exception cref="InvalidDataException">The files do not match, or are empty.</exception>
    public static void ThrowIfUnfit(string images, ReadOnlySpan<long> imageDimensions, string labels, ReadOnlySpan<long> labelDimensions)
    {
        if (imageDimensions.Length < 2)
        {
            throw new InvalidDataException($"{images}: images need at least 2 dimensions (samples, inputs); this file has 1.");
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
            throw new InvalidDataException($"{images} holds {imageDimensions[0]} images, but {labels} holds {labelDimensions[0]} labels.");
        }

        // Cannot overflow: the header check has bounded the whole product.
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
