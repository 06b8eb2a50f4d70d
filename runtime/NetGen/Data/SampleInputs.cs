namespace NetGen;

/// <summary>The inputs of all samples of a data set and its views, in whatever form they are stored.</summary>
internal abstract class SampleInputs
{
    /// <summary>Copies the inputs of several samples, one row after another, and prefetches the samples that come next.</summary>
    /// <param name="rows">The row of each sample of the view.</param>
    /// <param name="samples">The samples to copy; they exist.</param>
    /// <param name="next">Samples that will be copied later; they exist.</param>
    /// <param name="destination">[samples x inputs] or longer.</param>
    public abstract void CopyRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> samples, ReadOnlySpan<int> next, Span<float> destination);

    /// <summary>Returns the index of the first input of sample <paramref name="row"/> that is NaN or infinite, or -1.</summary>
    public abstract int IndexOfNotFinite(int row);
}
