namespace NetGen;

public abstract partial class Trainer
{
    /// <summary>Trains on a data set: every sample once an epoch, in a new random order each time.</summary>
    /// <remarks>After <see cref="LoadCheckpoint"/> it continues the run in which the checkpoint was saved: with the same data and batch size, counting the
    /// epochs that were finished then.</remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="batchSize">The samples in a step, at least 1; the last batch of an epoch has what is left.</param>
    /// <param name="validation">Data to be evaluated after each epoch.</param>
    /// <param name="progress">Receives a report about every 50 ms and at the end of each epoch, on this thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step. The network is then as that step left it, unless
    /// <see cref="EarlyStopping"/> restores the best epoch, and the history is returned as far as it goes.</param>
    /// <param name="augmentation">Random changes to the training images, new in each epoch; other threads prepare the next batch while one is
    /// trained. The data set itself and the validation data stay as they are.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, the augmentation, early stopping or the run that is resumed, or a batch would
    /// be smaller than batch normalization requires; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value of the data is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of epochs or the batch size is less than 1.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which require labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">A loss or a parameter is not finite, or the norm of the gradients is limited and not finite. Nothing
    /// has been learned from that batch; if parameters had become non-finite before it was noticed, those of the best epoch or of the beginning of
    /// this one have been restored.</exception>
    public TrainingHistory Fit(
        Dataset train, int epochs, int batchSize, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default, Augmentation? augmentation = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetCheck.ThrowIfUnfit(Network, train.Shape, nameof(train));
        DatasetCheck.ThrowIfBatchTooSmall(Network, train, batchSize);
        augmentation?.ThrowIfUnfit(train.InputSize, nameof(train));
        CheckValidation(validation);
        if (ChecksFinite)
        {
            train.CheckFinite();
        }

        FitRun run = BeginRun(batchSize, train.Count);
        int samples = Math.Min(batchSize, train.Count);
        int helpers = ThreadChoice.BesideStep(Threads, TrainingStep.ThreadsFor(samples), Environment.ProcessorCount);
        TrainingStep.Batch.Reserve(samples);
        using DatasetFeed feed = new(train, batchSize, Seed, augmentation, helpers, TrainingStep.Batch.Inputs);
        return Train(feed, run, new FitOptions(epochs, validation, new ProgressReporter(progress, epochs), cancellationToken));
    }

    /// <summary>
    /// Trains on a stream: every sample once an epoch, in a new order from its shuffle buffer each time. Another thread reads the next
    /// batches while one is trained, unless <see cref="Threads"/> is 1; it affects the speed, not a bit of the result.
    /// </summary>
    /// <remarks>
    /// <para>
    /// After <see cref="LoadCheckpoint"/> it continues the run in which the checkpoint was saved: with the same stream, shuffle buffer and
    /// batch size, reading what had been trained of the epoch once more.
    /// </para>
    /// <para>
    /// A stream that does not declare its number of samples may have more or fewer in each epoch. A last batch that is smaller than batch normalization
    /// requires is added to the one before it, as the length of a stream cannot be chosen to fit.
    /// </para>
    /// </remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="batchSize">The samples in a step, at least 1; the last batch of an epoch has what is left.</param>
    /// <param name="validation">Data to be evaluated after each epoch.</param>
    /// <param name="progress">Receives a report about every 50 ms and at the end of each epoch, on this thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step, or while it waits for a sample, when the reader has returned. The
    /// network is then as the last step left it, unless <see cref="EarlyStopping"/> restores the best epoch, and the history is returned as far as
    /// it goes.</param>
    /// <param name="augmentation">Random changes to the training images, new in each epoch; the number of a sample is its position in the
    /// stream.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, the augmentation, early stopping or the run that is resumed, or the
    /// batches are smaller than batch normalization requires or larger than memory; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples or not as many as it declares, or a label is out of range, or a value is
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
        DatasetCheck.ThrowIfUnfit(Network, train.Shape, nameof(train));
        DatasetCheck.ThrowIfBatchTooSmall(Network, batchSize);
        augmentation?.ThrowIfUnfit(train.InputSize, nameof(train));
        CheckValidation(validation);
        StreamOptions options = new()
        {
            Data = train,
            BatchSize = batchSize,
            SmallestBatch = Network.SmallestBatch,
            Seed = Seed,
            Augmentation = augmentation,
            ChecksFinite = ChecksFinite,
        };
        TrainingStep.Batch.Reserve(options.LargestBatch);
        FitRun run = BeginRun(batchSize, train.Count ?? 0);
        using StreamFeed feed = new(options, StreamFeed.Prefetches(Threads), cancellationToken);
        return Train(feed, run, new FitOptions(epochs, validation, new ProgressReporter(progress, epochs), cancellationToken));
    }

    private void CheckValidation(Dataset? validation)
    {
        EarlyStopping?.ThrowIfUnfit(validation);
        if (validation == null)
        {
            return;
        }

        DatasetCheck.ThrowIfUnfit(Network, validation.Shape, nameof(validation));
        if (ChecksFinite)
        {
            validation.CheckFinite();
        }
    }

    /// <summary>The run in which a checkpoint was saved, or a new one.</summary>
    private FitRun BeginRun(int batchSize, long samples)
    {
        if (_resumed == null)
        {
            _accumulation.Drop();
        }

        FitRun run = _resumed ?? new FitRun
        {
            BatchSize = batchSize,
            Samples = samples,
        };
        if (run.BatchSize != batchSize || run.Samples != samples)
        {
            throw new ArgumentException(
                $"The checkpoint was saved in a run with batches of {run.BatchSize} of {Described(run.Samples)}; this one has batches of {batchSize} of "
                + $"{Described(samples)}. To begin a new run with its parameters, load it with continuesRun: false.");
        }

        if (EarlyStopping != null)
        {
            run.Best ??= new BestEpoch(Network.ParameterLength);
        }

        if (run.Last is { } last)
        {
            last.Span.CopyTo(Parameters.Span);
            run.Last = null;
        }

        _resumed = null;
        return run;
    }

    private static string Described(long samples) => samples == 0 ? "an unknown number of samples" : $"{samples:N0} samples";
}
