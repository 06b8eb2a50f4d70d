namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Divides the samples at random into two views, for training and for validation; no sample is copied.</summary>
    /// <param name="validationFraction">The part of the samples that goes to validation, between 0 and 1; rounded to whole
    /// samples.</param>
    /// <param name="seed">The same seed divides in the same way.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two views would be empty.</exception>
    public (Dataset Train, Dataset Validation) Split(double validationFraction, int seed)
    {
        double count = Math.Round(Count * validationFraction);
        if (!(count >= 1 && count < Count))
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationFraction), validationFraction,
                $"This fraction of {Count} samples leaves the training or the validation set without samples.");
        }

        return Split((int)count, seed);
    }

    /// <summary>Divides the samples at random into two views, for training and for validation; no sample is copied.</summary>
    /// <param name="validationCount">How many samples go to validation, from 1 to Count - 1.</param>
    /// <param name="seed">The same seed divides in the same way.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two views would be empty.</exception>
    public (Dataset Train, Dataset Validation) Split(int validationCount, int seed)
    {
        if (validationCount < 1 || validationCount >= Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationCount), validationCount,
                $"Of {Count} samples, 1 to {Count - 1} can go to validation, so that neither set is empty.");
        }

        int[] order = AllRows(Count);
        new SeededRandom(seed).Shuffle(order);
        return (View(order.AsSpan(validationCount)), View(order.AsSpan(0, validationCount)));
    }

    /// <summary>A view of the first samples.</summary>
    /// <param name="count">How many, from 1 to Count.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>A view of samples that follow one another.</summary>
    /// <param name="start">The first sample, from 0 to Count - 1.</param>
    /// <param name="count">How many, from 1 to Count - start.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no such samples.</exception>
    public Dataset Slice(int start, int count)
    {
        CheckSlice(start, nameof(start), 0, Count - 1);
        CheckSlice(count, nameof(count), 1, Count - start);
        return View(AllRows(Count).AsSpan(start, count));
    }

    private void CheckSlice(int value, string name, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(
                name, value, $"The data set has {Count} samples: from {least} to {most} is possible here.");
        }
    }

    // indices: samples of this view.
    private Dataset View(ReadOnlySpan<int> indices)
    {
        int[] rows = new int[indices.Length];
        int[]? labels = _labels is null ? null : new int[indices.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _rows[indices[i]];
            if (labels is not null)
            {
                labels[i] = _labels![indices[i]];
            }
        }

        return new Dataset(_inputs, InputSize, rows, labels, Classes, _targets, TargetSize);
    }
}
