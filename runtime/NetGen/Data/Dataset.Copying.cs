using System.Runtime.CompilerServices;

namespace NetGen;

public sealed partial class Dataset
{
    // How many samples ahead of the one being copied the caches are asked for, where the samples of the next batch are not known: shuffled
    // samples lie all over the memory.
    private const int PrefetchDistance = 2;

    /// <summary>Copies the inputs of one sample.</summary>
    /// <param name="index">The sample, from 0 to Count - 1.</param>
    /// <param name="destination">[InputSize] or longer; what is beyond stays as it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyInput(int index, Span<float> destination) => CopyInputs([index], destination);

    /// <summary>Copies the inputs of some samples, one row after the other.</summary>
    /// <param name="indices">The samples, each from 0 to Count - 1.</param>
    /// <param name="destination">[indices x InputSize] or longer; what is beyond stays as it is.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void CopyInputs(ReadOnlySpan<int> indices, Span<float> destination) =>
        CopyInputs(indices, indices[Math.Min(PrefetchDistance, indices.Length)..], destination);

    /// <summary>
    /// The same, with the samples that will be asked for next: a whole training step passes until then, so that their way from memory costs
    /// nothing.
    /// </summary>
    internal void CopyInputs(ReadOnlySpan<int> indices, ReadOnlySpan<int> next, Span<float> destination)
    {
        Check(indices, InputSize, destination);
        _inputs.CopyRows(_rows, indices, next, destination);
    }

    /// <summary>Copies the targets of some samples for a network with <paramref name="outputSize"/> outputs: the target values;
    /// or for a label a row with 1 at the label and 0 elsewhere, or with one output the label (0 or 1) itself.</summary>
    /// <param name="indices">The samples, each from 0 to Count - 1.</param>
    /// <param name="destination">[indices x stride] or longer; the end of each row is filled with zeros, what is beyond the rows
    /// stays as it is.</param>
    /// <param name="outputSize">TargetSize; or 1 when there are labels of 2 classes.</param>
    /// <param name="stride">The length of a row, at least <paramref name="outputSize"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample, or the stride is too small.</exception>
    /// <exception cref="ArgumentException">The number of outputs does not fit, or <paramref name="destination"/> is too
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

    /// <summary>Checks that a network with <paramref name="outputSize"/> outputs can learn these targets.</summary>
    /// <exception cref="ArgumentException">It cannot; the message says how many outputs would fit.</exception>
    public void CheckOutputSize(int outputSize) => Shape.CheckOutputSize(outputSize, "The network", nameof(outputSize));

    private void Check(ReadOnlySpan<int> indices, int stride, ReadOnlySpan<float> destination)
    {
        if (destination.Length < (long)indices.Length * stride)
        {
            throw new ArgumentException(
                $"The destination holds {destination.Length} floats; {indices.Length} rows of {stride} need"
                + $" {(long)indices.Length * stride}.",
                nameof(destination));
        }

        foreach (int index in indices)
        {
            CheckIndex(index);
        }
    }
}
