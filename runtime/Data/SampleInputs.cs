namespace NetGen;

/// <summary>The inputs of all samples of a data set and of the views of it, however they are kept.</summary>
internal abstract class SampleInputs
{
    /// <summary>Writes the inputs of sample <paramref name="row"/>, which exists, to the front of
    /// <paramref name="destination"/>.</summary>
    public abstract void CopyRow(int row, Span<float> destination);

    /// <summary>Asks the caches for the inputs of sample <paramref name="row"/>, which exists.</summary>
    public abstract void Prefetch(int row);

    /// <summary>The first input of sample <paramref name="row"/> that is NaN or infinite, or -1.</summary>
    public abstract int IndexOfNotFinite(int row);
}
