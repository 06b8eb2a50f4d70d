using System.Diagnostics;
using NetGen.Kernels;

namespace NetGen;

public sealed partial class Trainer<TKernels, TLoss, TOptimizer>
{
    private static readonly TimeSpan ReportInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>The epochs finished by all calls of <see cref="Fit"/>; each has an order of samples of its own.</summary>
    public int Epoch { get; private set; }

    /// <summary>Trains on a data set, every sample once an epoch, in an order drawn anew each time.</summary>
    /// <param name="train">The training data.</param>
    /// <param name="epochs">How many epochs, at least 1.</param>
    /// <param name="batchSize">Samples in a step, at least 1; the last batch of an epoch has what is left.</param>
    /// <param name="validation">Data to be evaluated after each epoch.</param>
    /// <param name="progress">Told about every 50 ms and at the end of each epoch, on this thread.</param>
    /// <param name="cancellationToken">Stops the run after the current step. The network is then as that step left it, and the history
    /// is returned as far as it goes.</param>
    /// <param name="augmentation">What is done to the images of the training data, anew in each epoch: the next batch is prepared by other threads
    /// while one is trained. The data set itself and the validation data stay as they are.</param>
    /// <exception cref="ArgumentException">The data do not fit the network or the augmentation, or a batch would be smaller than its batch
    /// normalisation takes; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value of the data is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of epochs or the batch size is less than 1.</exception>
    /// <exception cref="ArithmeticException">The norm of the gradients is limited by <see cref="GradientClipping"/> and not finite; the network is as
    /// the step before left it.</exception>
    public TrainingHistory Fit(
        Dataset train, int epochs, int batchSize, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default, Augmentation? augmentation = null)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetCheck.ThrowIfUnfit<TKernels>(train, nameof(train));
        DatasetCheck.ThrowIfBatchTooSmall<TKernels>(train, batchSize);
        if (validation != null)
        {
            DatasetCheck.ThrowIfUnfit<TKernels>(validation, nameof(validation));
        }

        augmentation?.ThrowIfUnfit(train, nameof(train));
        if (ChecksFinite)
        {
            train.CheckFinite();
            validation?.CheckFinite();
        }

        BatchOrder order = new(train.Count, batchSize, _seed);
        _pass.Reserve(Math.Min(batchSize, train.Count));
        using AugmentedBatches? augmented = augmentation == null ? null : Augment(augmentation, train, order);
        List<EpochResult> results = [];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            order.Shuffle(Epoch);
            augmented?.Begin(Epoch);
            EpochRun run = new(epoch, epochs, order.BatchCount);
            if (!FitEpoch(train, order, augmented, ref run, progress, cancellationToken))
            {
                return new TrainingHistory(results, WasCanceled: true);
            }

            Epoch++;
            TimeSpan duration = run.Elapsed;
            Evaluation? evaluation = validation == null ? null : Evaluate(validation);
            EpochResult result = new(epoch, run.MeanLoss, run.Accuracy, evaluation, train.Count, duration);
            results.Add(result);
            progress?.Report(run.Progress(result, duration));
        }

        return new TrainingHistory(results, WasCanceled: false);
    }

    /// <summary>Loss and accuracy of the network on a data set.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Evaluation Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return _evaluator.Run(data, _threads);
    }

    /// <summary>One epoch; false if it was cancelled.</summary>
    private bool FitEpoch(
        Dataset train, BatchOrder order, AugmentedBatches? augmented, ref EpochRun run, IProgress<TrainingProgress>? progress,
        CancellationToken cancellationToken)
    {
        for (int i = 0; i < order.BatchCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            ReadOnlySpan<int> batch = order[i];
            ref float inputs = ref augmented == null ? ref CopyInputs(train, order, i) : ref augmented.Take();
            train.CopyTargets(batch, _pass.Targets.Span, TKernels.OutputSize, TKernels.OutputStride);
            double loss = Update(ref inputs, batch.Length);
            run.Add(batch.Length, loss, train.HasLabels ? _pass.CountCorrect(train, batch) : null);
            if (progress != null && run.IsReportDue(ReportInterval))
            {
                progress.Report(run.Progress(completed: null, run.Elapsed));
            }
        }

        return true;
    }

    /// <summary>The inputs of a batch as they are in the data set.</summary>
    private ref float CopyInputs(Dataset train, BatchOrder order, int batch)
    {
        AlignedBuffer inputs = _pass.Inputs;
        train.CopyInputs(order[batch], batch + 1 < order.BatchCount ? order[batch + 1] : default, inputs.Span);
        return ref inputs.First;
    }

    private AugmentedBatches Augment(Augmentation augmentation, Dataset train, BatchOrder order)
    {
        int samples = Math.Min(order.BatchSize, order.Count);
        int helpers = ThreadChoice.BesideStep(_threads, ThreadChoice.ForStep<TKernels>(samples), Environment.ProcessorCount);
        return new AugmentedBatches(augmentation, train, order, _seed, helpers);
    }

    /// <summary>The running totals of one epoch.</summary>
    private struct EpochRun(int epoch, int epochs, int batches)
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private long _lastReport = Stopwatch.GetTimestamp();
        private int _batch;
        private long _samples;
        private long? _correct = 0;
        private double _loss;

        public readonly TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

        public readonly double MeanLoss => _loss / _samples;

        public readonly double Accuracy => _correct is { } correct ? (double)correct / _samples : double.NaN;

        public void Add(int samples, double loss, int? correct)
        {
            _batch++;
            _samples += samples;
            _loss += loss;
            _correct += correct;
        }

        public bool IsReportDue(TimeSpan interval)
        {
            if (Stopwatch.GetElapsedTime(_lastReport) < interval || _batch == batches)
            {
                return false;
            }

            _lastReport = Stopwatch.GetTimestamp();
            return true;
        }

        public readonly TrainingProgress Progress(EpochResult? completed, TimeSpan elapsed) =>
            new(epoch, epochs, _batch, batches, MeanLoss, Accuracy, _samples / elapsed.TotalSeconds, completed);
    }
}
