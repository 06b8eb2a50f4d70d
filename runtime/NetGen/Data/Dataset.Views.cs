namespace NetGen;

public sealed partial class Dataset
{
    /// <summary>Splits the samples at random into two views, for training and for validation, without copying them.</summary>
    /// <param name="validationFraction">The fraction of the samples used for validation, between 0 and 1; rounded to whole samples.</param>
    /// <param name="seed">The seed; the same seed gives the same split.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two views would be empty.</exception>
    /// <example><code>
    /// Dataset all = Dataset.FromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    /// (Dataset train, Dataset validation) = all.Split(validationFraction: 0.1, seed: 1);
    /// trainer.Fit(train, epochs: 10, batchSize: 32, validation: validation);
    /// </code></example>
    public (Dataset Train, Dataset Validation) Split(double validationFraction, int seed)
    {
        double count = Math.Round(Count * validationFraction);
        if (!(count >= 1 && count < Count))
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationFraction), validationFraction,
                $"This fraction of {Count} samples leaves the training or the validation set empty.");
        }

        return Split((int)count, seed);
    }

    /// <summary>Splits the samples at random into two views, for training and for validation, without copying them.</summary>
    /// <param name="validationCount">The number of samples used for validation, from 1 to Count - 1.</param>
    /// <param name="seed">The seed; the same seed gives the same split.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two views would be empty.</exception>
    /// <example><code>
    /// Dataset all = Dataset.FromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    /// (Dataset train, Dataset validation) = all.Split(validationCount: 10_000, seed: 1);
    /// </code></example>
    public (Dataset Train, Dataset Validation) Split(int validationCount, int seed)
    {
        if (validationCount < 1 || validationCount >= Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(validationCount), validationCount,
                $"Of {Count} samples, 1 to {Count - 1} can be used for validation, so that neither set is empty.");
        }

        int[] order = AllRows(Count);
        new SeededRandom(seed).Shuffle(order);
        return (View(order.AsSpan(validationCount)), View(order.AsSpan(0, validationCount)));
    }

    /// <summary>Returns a view of the first samples.</summary>
    /// <param name="count">The number of samples, from 1 to Count.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of range.</exception>
    public Dataset Take(int count) => Slice(0, count);

    /// <summary>Returns a view of consecutive samples.</summary>
    /// <param name="start">The index of the first sample, from 0 to Count - 1.</param>
    /// <param name="count">The number of samples, from 1 to Count - start.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> or <paramref name="count"/> is out of range.</exception>
    public Dataset Slice(int start, int count)
    {
        CheckSlice(start, nameof(start), 0, Count - 1);
        CheckSlice(count, nameof(count), 1, Count - start);
        return View(AllRows(Count).AsSpan(start, count));
    }

    /// <summary>
    /// Returns the same samples, each with a weight in training: the loss of a batch is the weighted mean over its samples,
    /// <c>sum w_i loss_i / sum w_i</c>. Evaluation ignores the weights.
    /// </summary>
    /// <param name="weights">The weights, [Count]: finite numbers of at least 0; copied. A sample of weight 2 counts as if it occurred
    /// twice; one of weight 0 is ignored.</param>
    /// <exception cref="ArgumentException">The number of weights differs from the number of samples, or a weight is negative or not
    /// finite.</exception>
    public Dataset WithWeights(ReadOnlySpan<float> weights)
    {
        if (weights.Length != Count)
        {
            throw new ArgumentException($"There are {Count} samples, but {weights.Length} weights.", nameof(weights));
        }

        SampleWeights.ThrowIfImpossible(weights, nameof(weights));
        return new Dataset(_inputs, InputSize, _rows, _labels, Classes, _targets, TargetSize, weights.ToArray());
    }

    /// <summary>
    /// Returns a weight for each class, with which rare classes count as much as frequent ones:
    /// <c>Count / (Classes * samples of the class)</c>, scikit-learn's "balanced"; 0 for a class without samples. For a trainer's
    /// ClassWeights.
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
                name, value, $"The data set has {Count} samples: the value must be from {least} to {most}.");
        }
    }

    // The indices refer to samples of this view.
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
