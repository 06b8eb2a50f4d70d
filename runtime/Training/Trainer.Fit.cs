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
    /// <exception cref="ArgumentException">The data do not fit the network; nothing has changed.</exception>
    /// <exception cref="InvalidDataException">A value of the data is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of epochs or the batch size is less than 1.</exception>
    /// <exception cref="ArithmeticException">The norm of the gradients is limited by <see cref="GradientClipping"/> and not finite; the network is as
    /// the step before left it.</exception>
    public TrainingHistory Fit(
        Dataset train, int epochs, int batchSize, Dataset? validation = null, IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(batchSize, 1);
        DatasetCheck.ThrowIfUnfit<TKernels>(train, nameof(train));
        if (validation != null)
        {
            DatasetCheck.ThrowIfUnfit<TKernels>(validation, nameof(validation));
        }

        if (ChecksFinite)
        {
            train.CheckFinite();
            validation?.CheckFinite();
        }

        BatchOrder order = new(train.Count, batchSize, _seed);
        _pass.Reserve(Math.Min(batchSize, train.Count));
        List<EpochResult> results = [];
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            order.Shuffle(Epoch);
            EpochRun run = new(epoch, epochs, order.BatchCount);
            if (!FitEpoch(train, order, ref run, progress, cancellationToken))
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
        Dataset train, BatchOrder order, ref EpochRun run, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        for (int i = 0; i < order.BatchCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            ReadOnlySpan<int> batch = order[i];
            train.CopyInputs(batch, i + 1 < order.BatchCount ? order[i + 1] : default, _pass.Inputs.Span);
            train.CopyTargets(batch, _pass.Targets.Span, TKernels.OutputSize, TKernels.OutputStride);
            double loss = Update(ref _pass.Inputs.First, batch.Length);
            run.Add(batch.Length, loss, train.HasLabels ? _pass.CountCorrect(train, batch) : null);
            if (progress != null && run.IsReportDue(ReportInterval))
            {
                progress.Report(run.Progress(completed: null, run.Elapsed));
            }
        }

        return true;
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
