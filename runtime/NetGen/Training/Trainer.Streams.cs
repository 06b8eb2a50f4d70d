
namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    /// <summary>
    /// Trains on a stream, every sample once an epoch, in an order drawn anew each time from its shuffle buffer. Another thread reads the next
    /// batches while one is trained, unless <see cref="Threads"/> is 1; it changes the speed, not a bit of the result.
    /// </summary>
    /// <remarks>
    /// <para>
    /// After <see cref="LoadCheckpoint"/> it goes on with the run that the checkpoint was saved in: it takes the same stream, shuffle buffer and
    /// batch size, and reads what had been trained of the epoch once more.
    /// </para>
    /// <para>
    /// A stream that does not say how many samples it has may have more or fewer in each epoch. A last batch that is smaller than the network's batch
    /// normalisation takes goes into the one before it, as the length of a stream cannot be chosen to fit.
    /// </para>
    /// </remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">How many epochs, at least 1.</param>
    /// <param name="batchSize">Samples in a step, at least 1; the last batch of an epoch has what is left.</param>
    /// <param name="validation">Data to be evaluated after each epoch.</param>
    /// <param name="progress">Told about every 50 ms and at the end of each epoch, on this thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step, or while it waits for a sample, when the reader has returned. The
    /// network is then as the last step left it, unless <see cref="EarlyStopping"/> gives back the best epoch, and the history is returned as far as
    /// it goes.</param>
    /// <param name="augmentation">What is done to the images of the training data, anew in each epoch; the number of a sample is its place in the
    /// stream.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, the augmentation, early stopping or the run that is resumed, or the
    /// batches are smaller than batch normalisation takes or larger than memory; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples, or another number than it says, or a label is out of range, or a value is
    /// not finite and <see cref="ChecksFinite"/> is set. Batches before it have been trained, and the trainer can go on.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of epochs or the batch size is less than 1.</exception>
    /// <exception cref="TrainingDivergedException">As for a data set in memory.</exception>
    public TrainingHistory Fit(
        StreamedDataset train, int epochs, int batchSize, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default, Augmentation? augmentation = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetCheck.ThrowIfUnfit<TNetwork>(train.Shape, nameof(train));
        DatasetCheck.ThrowIfBatchTooSmall<TNetwork>(batchSize);
        augmentation?.ThrowIfUnfit(train.InputSize, nameof(train));
        CheckValidation(validation);
        StreamOptions plan = new()
        {
            Data = train,
            BatchSize = batchSize,
            SmallestBatch = TNetwork.SmallestBatch,
            Seed = _seed,
            Augmentation = augmentation,
            ChecksFinite = ChecksFinite,
        };
        _pass.Reserve(plan.LargestBatch);
        FitRun run = Begin(batchSize, train.Count ?? 0);
        using StreamFeed feed = new(plan, StreamFeed.Prefetches(_threads), cancellationToken);
        return Run(feed, run, epochs, validation, progress, cancellationToken);
    }

    /// <summary>Loss and accuracy of the network on a stream, whose samples are taken in its own order: the same as on a data set that has them in
    /// memory, bit for bit.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples, or another number than it says, or a label is out of range.</exception>
    public Evaluation Evaluate(StreamedDataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new StreamEvaluator<TNetwork, TLoss>(_pass).Run(_parameters, data, _threads);
    }
}
