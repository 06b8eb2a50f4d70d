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

    /// <summary>
    /// The same samples, each with a weight in training: the loss of a batch is the mean over its samples weighted by these,
    /// <c>sum w_i loss_i / sum w_i</c>. Evaluation does not use them.
    /// </summary>
    /// <param name="weights">[Count]: finite numbers of at least 0; copied. A sample of weight 2 counts as if it were there twice, one of
    /// weight 0 is not learned from.</param>
    /// <exception cref="ArgumentException">There are not as many weights as samples, or one is negative or not finite.</exception>
    public Dataset WithWeights(ReadOnlySpan<float> weights)
    {
        if (weights.Length != Count)
        {
            throw new ArgumentException($"{Count} samples need as many weights, not {weights.Length}.", nameof(weights));
        }

        SampleWeights.ThrowIfImpossible(weights, nameof(weights));
        return new Dataset(_inputs, InputSize, _rows, _labels, Classes, _targets, TargetSize, weights.ToArray());
    }

    /// <summary>
    /// A weight for each class, so that rare classes count as much as frequent ones: <c>Count / (Classes * samples of the class)</c>,
    /// scikit-learn's "balanced"; 0 for a class without samples. For a trainer's ClassWeights.
    /// </summary>
    /// <exception cref="InvalidOperationException">The samples have target values instead of labels.</exception>
    public float[] BalancedClassWeights()
    {
        int[] counts = new int[Classes];
        foreach (int label in Labels)
        {
            counts[label]++;
        }

        return [.. counts.Select(count => count == 0 ? 0 : (float)((double)Count / ((double)Classes * count)))];
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
        float[]? weights = _weights is null ? null : new float[indices.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _rows[indices[i]];
            if (labels is not null)
            {
                labels[i] = _labels![indices[i]];
            }

            if (weights is not null)
            {
                weights[i] = _weights![indices[i]];
            }
        }

        return new Dataset(_inputs, InputSize, rows, labels, Classes, _targets, TargetSize, weights);
    }
}
