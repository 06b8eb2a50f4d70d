using NetGen.CompilerServices;

namespace NetGen;

public sealed partial class Trainer<TNetwork, TLoss, TOptimizer>
{
    private FitRun? _run;
    private EpochRun? _epoch;

    /// <summary>The epochs finished by all calls of Fit; each has an order of samples of its own.</summary>
    public int Epoch { get; private set; }

    /// <summary>When runs end before their last epoch, and whether they give back their best parameters; null, as at first, for neither.</summary>
    public EarlyStopping? EarlyStopping { get; set; }

    /// <summary>Trains on a data set, every sample once an epoch, in an order drawn anew each time.</summary>
    /// <remarks>After <see cref="LoadCheckpoint"/> it goes on with the run that the checkpoint was saved in: it takes the same data and batch size, and
    /// the epochs that were finished then count as done.</remarks>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">How many epochs, at least 1.</param>
    /// <param name="batchSize">Samples in a step, at least 1; the last batch of an epoch has what is left.</param>
    /// <param name="validation">Data to be evaluated after each epoch.</param>
    /// <param name="progress">Told about every 50 ms and at the end of each epoch, on this thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step. The network is then as that step left it, unless
    /// <see cref="EarlyStopping"/> gives back the best epoch, and the history is returned as far as it goes.</param>
    /// <param name="augmentation">What is done to the images of the training data, anew in each epoch: the next batch is prepared by other threads
    /// while one is trained. The data set itself and the validation data stay as they are.</param>
    /// <exception cref="ArgumentException">The data do not fit the network, the augmentation, early stopping or the run that is resumed, or a batch would
    /// be smaller than its batch normalisation takes; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value of the data is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of epochs or the batch size is less than 1.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which need labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">A loss or a parameter is not finite, or the norm of the gradients is limited and not finite. Nothing
    /// has been learned from that batch; where parameters had been spoilt before it was noticed, those of the best epoch or of the beginning of
    /// this one are back.</exception>
    public TrainingHistory Fit(
        Dataset train, int epochs, int batchSize, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default, Augmentation? augmentation = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetCheck.ThrowIfUnfit<TNetwork>(train.Shape, nameof(train));
        DatasetCheck.ThrowIfBatchTooSmall<TNetwork>(train, batchSize);
        augmentation?.ThrowIfUnfit(train.InputSize, nameof(train));
        CheckValidation(validation);
        if (ChecksFinite)
        {
            train.CheckFinite();
        }

        FitRun run = Begin(batchSize, train.Count);
        int samples = Math.Min(batchSize, train.Count);
        int helpers = ThreadChoice.BesideStep(_threads, UsefulThreads.ForStep<TNetwork>(samples), Environment.ProcessorCount);
        _pass.Reserve(samples);
        using DatasetFeed feed = new(train, batchSize, _seed, augmentation, helpers, _pass.Inputs);
        return Run(feed, run, epochs, validation, progress, cancellationToken);
    }

    /// <summary>Loss and accuracy of the network on a data set.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Evaluation Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return _evaluator.Run(_parameters, data, _threads);
    }

    private void CheckValidation(Dataset? validation)
    {
        EarlyStopping?.ThrowIfUnfit(validation);
        if (validation == null)
        {
            return;
        }

        DatasetCheck.ThrowIfUnfit<TNetwork>(validation.Shape, nameof(validation));
        if (ChecksFinite)
        {
            validation.CheckFinite();
        }
    }

    /// <summary>The run that a checkpoint was saved in, or a new one.</summary>
    private FitRun Begin(int batchSize, long samples)
    {
        if (_resumed == null)
        {
            _accumulated = 0;
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
            run.Best ??= new BestEpoch(TNetwork.ParameterLength);
        }

        if (run.Last is { } last)
        {
            last.Span.CopyTo(_parameters.Span);
            run.Last = null;
        }

        _resumed = null;
        return run;
    }

    private static string Described(long samples) => samples == 0 ? "an unknown number of samples" : $"{samples:N0} samples";

    private TrainingHistory Run(
        BatchFeed feed, FitRun run, int epochs, Dataset? validation, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        _run = run;
        try
        {
            TrainingEnd end = TrainEpochs(feed, run, epochs, validation, progress, cancellationToken);
            Restored(run)?.Span.CopyTo(_parameters.Span);
            return run.History(end);
        }
        finally
        {
            _run = null;
            _epoch = null;
        }
    }

    private TrainingEnd TrainEpochs(
        BatchFeed feed, FitRun run, int epochs, Dataset? validation, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        while (!run.HasStopped && run.Epochs.Count < epochs)
        {
            KeepGood();
            feed.Begin(Epoch, run.Totals.Batch);
            _epoch = new EpochRun(run.Totals, feed.HasLabels);
            if (!TrainEpoch(feed, _epoch, epochs, progress, cancellationToken))
            {
                SaveAtEnd(run);
                return TrainingEnd.Canceled;
            }

            FinishEpoch(run, _epoch, feed.BatchCount, epochs, validation, progress);
        }

        return run.HasStopped ? TrainingEnd.StoppedEarly : TrainingEnd.Completed;
    }

    /// <summary>One epoch; false if it was cancelled.</summary>
    private bool TrainEpoch(
        BatchFeed feed, EpochRun epoch, int epochs, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        while (feed.MoveNext())
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int count = feed.Count;
            feed.CopyTargets(_pass.Targets.Span, TNetwork.OutputSize, TNetwork.OutputStride);
            ReadOnlySpan<int> labels = feed.Labels;
            SetWeights(count, feed.Weights, labels);
            Prepare();
            double loss = Update(ref feed.Inputs, count);
            epoch.Add(count, _pass.WeightSum, loss, _pass.CountCorrect(labels));
            SaveAfterStep();
            if (progress != null && epoch.IsReportDue(feed.BatchCount))
            {
                progress.Report(Progress(epoch, epochs, feed.BatchCount, completed: null));
            }
        }

        if (_accumulated > 0)
        {
            FlushAccumulated();
            SaveAfterStep();
        }

        return true;
    }

    private void FinishEpoch(FitRun run, EpochRun epoch, int batches, int epochs, Dataset? validation, IProgress<TrainingProgress>? progress)
    {
        TimeSpan duration = epoch.Elapsed;
        double learningRate = LearningRateOf(Step - 1);
        ThrowIfSpoilt();
        Epoch++;
        Evaluation? evaluation = validation == null ? null : _evaluator.Run(Judged, validation, _threads);
        EpochResult result = new(
            run.Epochs.Count + 1, epoch.MeanLoss, epoch.Accuracy, evaluation, epoch.Samples, duration, learningRate);
        run.Epochs.Add(result);
        run.Totals = default;
        _schedule?.Observe(evaluation?.Loss ?? result.Loss, ref _scheduleState);
        if (EarlyStopping is { } stopping && run.Best is { } best)
        {
            best.Observe(result.Epoch, stopping.Score(result), Judged, stopping.MinDelta);
            run.HasStopped = result.Epoch - best.Epoch >= stopping.Patience;
        }

        TrainingProgress report = Progress(epoch, epochs, batches, result);
        _epoch = null;
        if (run.HasStopped || run.Epochs.Count == epochs)
        {
            SaveAtEnd(run);
        }
        else
        {
            SaveAfterEpoch(run.Epochs.Count);
        }

        progress?.Report(report);
    }

    /// <summary>The parameters that Fit gives back in place of those after the last step, if there are any.</summary>
    private AlignedBuffer? Restored(FitRun run) =>
        EarlyStopping is { RestoresBest: true } && run.Best is { Epoch: > 0 } best ? best.Parameters : null;

    private TrainingProgress Progress(EpochRun epoch, int epochs, int batches, EpochResult? completed) => new(
        completed?.Epoch ?? _run!.Epochs.Count + 1, epochs, epoch.Batch, batches, epoch.MeanLoss, epoch.Accuracy,
        epoch.Samples / epoch.Elapsed.TotalSeconds, completed);
}
