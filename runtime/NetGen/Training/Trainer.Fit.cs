namespace NetGen;

public abstract partial class Trainer
{
    /// <summary>Trains on a data set: each epoch uses every sample once, in a new random order.</summary>
    /// <remarks>After <see cref="LoadCheckpoint"/> it continues the run saved in the checkpoint: pass the same data and batch size; epochs
    /// finished before count toward <paramref name="epochs"/>.</remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="batchSize">The number of samples in a batch, at least 1; the last batch of an epoch has the remaining samples.</param>
    /// <param name="validation">The data to evaluate after each epoch.</param>
    /// <param name="progress">Receives a report about every 50 ms and at the end of each epoch, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step. The network keeps the parameters of that step, unless
    /// <see cref="EarlyStopping"/> restores those of the best epoch, and the history so far is returned.</param>
    /// <param name="augmentation">Random changes to the training images, new in each epoch; other threads prepare the next batch during
    /// training. The data set itself and the validation data are not changed.</param>
    /// <returns>The results of the finished epochs, and how the run ended.</returns>
    /// <exception cref="ArgumentException">The data does not match the network, the augmentation, early stopping or the resumed run, or a
    /// batch would be smaller than batch normalization requires; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value of the data is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> or <paramref name="batchSize"/> is less than 1.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> is set, which requires labels; nothing has
    /// changed.</exception>
    /// <exception cref="TrainingDivergedException">A loss or a parameter is not finite, or the gradients are clipped by norm and their norm
    /// is not finite. The batch caused no update; if parameters had already become non-finite, those of the best epoch or of the beginning
    /// of the current epoch have been restored.</exception>
    /// <example><code>
    /// TrainingHistory history = trainer.Fit(train, epochs: 10, batchSize: 32, validation: validation);
    /// foreach (EpochResult epoch in history.Epochs)
    /// {
    ///     Console.WriteLine($"Epoch {epoch.Epoch}: loss {epoch.Loss:F4}, validation accuracy {epoch.Validation?.Accuracy:P1}");
    /// }
    /// </code></example>
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
    /// Trains on a stream: each epoch uses every sample once, in a new order from the shuffle buffer. Another thread reads the next batches
    /// during training, unless <see cref="Threads"/> is 1; this affects only the speed: results are identical bit for bit.
    /// </summary>
    /// <remarks>
    /// <para>
    /// After <see cref="LoadCheckpoint"/> it continues the run saved in the checkpoint: pass the same stream, shuffle buffer and batch
    /// size; the samples already trained in the current epoch are read again.
    /// </para>
    /// <para>
    /// A stream that does not declare its number of samples may have a different number in each epoch. A last batch smaller than batch
    /// normalization requires is added to the one before it, since the length of a stream cannot be chosen to fit.
    /// </para>
    /// </remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">The number of epochs, at least 1.</param>
    /// <param name="batchSize">The number of samples in a batch, at least 1; the last batch of an epoch has the remaining samples.</param>
    /// <param name="validation">The data to evaluate after each epoch.</param>
    /// <param name="progress">Receives a report about every 50 ms and at the end of each epoch, on the calling thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step or, while it waits for a sample, once the reader has returned.
    /// The network keeps the parameters of the last step, unless <see cref="EarlyStopping"/> restores those of the best epoch, and the
    /// history so far is returned.</param>
    /// <param name="augmentation">Random changes to the training images, new in each epoch; samples are numbered by their position in the
    /// stream.</param>
    /// <returns>The results of the finished epochs, and how the run ended.</returns>
    /// <exception cref="ArgumentException">The data does not match the network, the augmentation, early stopping or the resumed run, or the
    /// batches are smaller than batch normalization requires or larger than memory; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">The stream is empty or does not have the number of samples it declares, a label is out of
    /// range, or a value is not finite and <see cref="ChecksFinite"/> is set. The batches before it have been trained, and training can
    /// continue.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epochs"/> or <paramref name="batchSize"/> is less than 1.</exception>
    /// <exception cref="TrainingDivergedException">The same conditions as for a data set in memory.</exception>
    /// <example><code>
    /// StreamedDataset train = StreamedDataset.FromIdx("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz");
    /// trainer.Fit(train, epochs: 10, batchSize: 64, validation: validation);
    /// </code></example>
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

    /// <summary>Returns the run saved in the loaded checkpoint, or a new one.</summary>
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
                $"The checkpoint was saved in a run with batch size {run.BatchSize} and {Described(run.Samples)}, but this run has "
                + $"batch size {batchSize} and {Described(samples)}. To start a new run with its parameters, load it with continuesRun: false.");
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
