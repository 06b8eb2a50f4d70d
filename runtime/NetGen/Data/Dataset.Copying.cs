using System.Runtime.CompilerServices;

namespace NetGen;

public sealed partial class Dataset
{
    // How many samples ahead to prefetch if the samples of the next batch are not known: shuffled samples are scattered over memory.
    private const int PrefetchDistance = 2;

    /// <summary>Copies the inputs of one sample.</summary>
    /// <param name="index">The index of the sample, from 0 to Count - 1.</param>
    /// <param name="destination">Receives the inputs: at least InputSize floats; the rest is left unchanged.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyInput(int index, Span<float> destination) => CopyInputs([index], destination);

    /// <summary>Copies the inputs of several samples, one row after another.</summary>
    /// <param name="indices">The indices of the samples, each from 0 to Count - 1.</param>
    /// <param name="destination">Receives the inputs: at least indices x InputSize floats; the rest is left unchanged.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyInputs(ReadOnlySpan<int> indices, Span<float> destination) =>
        CopyInputs(indices, indices[Math.Min(PrefetchDistance, indices.Length)..], destination);

    /// <summary>
    /// Does the same and prefetches the samples that will be copied next: a whole training step passes until then, which hides the latency
    /// of memory.
    /// </summary>
    internal void CopyInputs(ReadOnlySpan<int> indices, ReadOnlySpan<int> next, Span<float> destination)
    {
        Check(indices, InputSize, destination);
        _inputs.CopyRows(_rows, indices, next, destination);
    }

    /// <summary>
    /// Copies the targets of several samples for a network with <paramref name="outputSize"/> outputs: the target values; or, for a label,
    /// a row with 1 at the label and 0 elsewhere; or, with one output, the label (0 or 1) itself.
    /// </summary>
    /// <param name="indices">The indices of the samples, each from 0 to Count - 1.</param>
    /// <param name="destination">Receives the targets: at least indices x stride floats. The end of each row is filled with zeros; the rest
    /// of the span is left unchanged.</param>
    /// <param name="outputSize">TargetSize, or 1 for labels of 2 classes.</param>
    /// <param name="stride">The length of a row, at least <paramref name="outputSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is out of range, or <paramref name="stride"/> is too small.</exception>
    /// <exception cref="ArgumentException"><paramref name="outputSize"/> does not fit the targets, or <paramref name="destination"/> is too
    /// short.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void CopyTargets(ReadOnlySpan<int> indices, Span<float> destination, int outputSize, int stride)
    {
        CheckOutputSize(outputSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, outputSize);
        Check(indices, stride, destination);
        destination[..(indices.Length * stride)].Clear();
        for (int i = 0; i < indices.Length; i++)
        {
            Span<float> row = destination.Slice(i * stride, outputSize);
            if (_labels is null)
            {
                TargetsOf(indices[i]).CopyTo(row);
            }
            else
            {
                LabelRow.Set(row, _labels[indices[i]]);
            }
        }
    }

    /// <summary>Throws if a network with <paramref name="outputSize"/> outputs cannot learn these targets.</summary>
    /// <exception cref="ArgumentException">The network cannot; the message says how many outputs would fit.</exception>
    public void CheckOutputSize(int outputSize) => Shape.CheckOutputSize(outputSize, "The network", nameof(outputSize));

    private void Check(ReadOnlySpan<int> indices, int stride, ReadOnlySpan<float> destination)
    {
        if (destination.Length < (long)indices.Length * stride)
        {
            throw new ArgumentException(
                $"The destination holds {destination.Length} floats, but {indices.Length} rows of {stride} need"
                + $" {(long)indices.Length * stride}.",
                nameof(destination));
        }

        foreach (int index in indices)
        {
            CheckIndex(index);
        }
    }
}
