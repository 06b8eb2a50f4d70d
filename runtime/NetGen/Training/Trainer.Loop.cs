using NetGen.CompilerServices;

namespace NetGen;

public abstract partial class Trainer
{
    // The run of the current call of Fit.
    private FitRun? _run;

    /// <summary>Trains until all epochs are done, early stopping ends the run, or it is canceled.</summary>
    private TrainingHistory Train(BatchFeed feed, FitRun run, FitOptions options)
    {
        _run = run;
        try
        {
            TrainingEnd end = TrainEpochs(feed, run, options);
            RestoredParameters(run)?.Span.CopyTo(Parameters.Span);
            return run.History(end);
        }
        finally
        {
            _run = null;
        }
    }

    /// <summary>The training loop.</summary>
    private TrainingEnd TrainEpochs(BatchFeed feed, FitRun run, FitOptions options)
    {
        while (!run.IsFinished(options.Epochs))
        {
            KeepFiniteState();
            feed.Begin(Epoch, run.Totals.Batch);
            EpochRun epoch = run.BeginEpoch(feed.HasLabels);
            options.Progress.BeginEpoch();
            while (feed.MoveNext())
            {
                if (options.CancellationToken.IsCancellationRequested)
                {
                    _checkpoints.AtEnd(RestoredParameters(run));
                    return TrainingEnd.Canceled;
                }

                epoch.Add(TrainBatch(feed));
                SaveAfterStep();
                options.Progress.AfterBatch(run, epoch, feed.BatchCount);
            }

            if (_accumulation.WaitingBatches > 0)
            {
                StepWithWaitingBatches();
                SaveAfterStep();
            }

            EpochResult result = FinishEpoch(epoch, run.Epochs.Count + 1, options.Validation);
            TrainingProgress report = options.Progress.Describe(result.Epoch, epoch, feed.BatchCount, result);
            LearningRatePlan.Observe(result.Validation?.Loss ?? result.Loss);
            run.EndEpoch(result);
            run.Judge(result, EvaluatedParameters, EarlyStopping);
            SaveAfterEpoch(run, options.Epochs);
            options.Progress.AfterEpoch(report);
        }

        return run.HasStopped ? TrainingEnd.StoppedEarly : TrainingEnd.Completed;
    }

    /// <summary>Evaluates an epoch after its last step.</summary>
    private EpochResult FinishEpoch(EpochRun epoch, int number, Dataset? validation)
    {
        (TimeSpan duration, double learningRate) = (epoch.Elapsed, LearningRateAt(Step - 1));
        ThrowIfNotFinite();
        Epoch++;
        Evaluation? evaluation = validation == null ? null : Evaluate(EvaluatedParameters, validation);
        return new EpochResult(number, epoch.MeanLoss, epoch.Accuracy, evaluation, epoch.Samples, duration, learningRate);
    }

    /// <summary>The parameters that Fit evaluates and keeps: the average if there is one.</summary>
    private AlignedBuffer EvaluatedParameters => _average.HasValues ? _average.Values : Parameters;

    /// <summary>The parameters to restore when Fit returns, in place of those after the last step; null if none.</summary>
    private AlignedBuffer? RestoredParameters(FitRun run) =>
        EarlyStopping is { RestoresBest: true } && run.Best is { Epoch: > 0 } best ? best.Parameters : null;

    private void SaveAfterStep()
    {
        if (_accumulation.WaitingBatches == 0)
        {
            _checkpoints.AfterStep();
        }
    }

    private void SaveAfterEpoch(FitRun run, int epochs)
    {
        if (run.IsFinished(epochs))
        {
            _checkpoints.AtEnd(RestoredParameters(run));
        }
        else
        {
            _checkpoints.AfterEpoch(run.Epochs.Count);
        }
    }
}
