namespace NetGen;

/// <summary>The inputs of all samples of a data set and of the views of it, however they are kept.</summary>
internal abstract class SampleInputs
{
    /// <summary>
    /// Copies the inputs of some samples, one row after the other, and while doing so asks the caches for the samples that come next.
    /// </summary>
    /// <param name="rows">Which row each sample of the view is.</param>
    /// <param name="samples">The samples to be copied; they exist.</param>
    /// <param name="next">Samples that will be copied later; they exist.</param>
    /// <param name="destination">[samples x inputs] or longer.</param>
    public abstract void CopyRows(ReadOnlySpan<int> rows, ReadOnlySpan<int> samples, ReadOnlySpan<int> next, Span<float> destination);

    /// <summary>The first input of sample <paramref name="row"/> that is NaN or infinite, or -1.</summary>
    public abstract int IndexOfNotFinite(int row);
}
