using NetGen;
using NetGen.Samples;

namespace Digits;

/// <summary>The training of the network.</summary>
/// <param name="options">Epochs, batch size, optimizer, learning rate, schedule, seed, and whether to resume an earlier run.</param>
/// <param name="test">The test digits, on which the network is evaluated after each epoch; they do not affect training.</param>
/// <param name="checkpoint">The path of the checkpoint, saved after each epoch and when the run is stopped.</param>
/// <param name="resumed">Called with the position at which a run resumes.</param>
internal sealed class Training(Options options, Dataset test, string checkpoint, Action<CheckpointPosition> resumed)
{
    /// <summary>Trains a network.</summary>
    /// <param name="net">The network, trained in place.</param>
    /// <param name="train">The training digits.</param>
    /// <param name="progress">Receives progress reports.</param>
    /// <param name="cancellation">Stops the run after the current step.</param>
    /// <exception cref="IOException">The checkpoint cannot be read or written.</exception>
    /// <exception cref="InvalidDataException">The checkpoint is damaged, or belongs to a run with other options.</exception>
    public TrainingHistory Fit(DigitNet net, Dataset train, IProgress<TrainingProgress> progress, CancellationToken cancellation)
    {
        TrainingOptions training = options.Training;
        double rate = training.LearningRate;
        return options.Optimizer switch
        {
            OptimizerName.Sgd => With(new Sgd(rate)),
            OptimizerName.Momentum => With(new Sgd(rate, momentum: 0.9)),
            OptimizerName.Adagrad => With(new Adagrad(rate)),
            OptimizerName.RmsProp => With(new RMSProp(rate)),
            OptimizerName.Adam => With(new Adam(rate)),
            _ => With(new AdamW(rate)),
        };

        // An optimizer is a struct, so the JIT compiles a specialized training loop for each.
        TrainingHistory With<TOptimizer>(TOptimizer optimizer)
            where TOptimizer : struct, IOptimizer
        {
            var trainer = net.Trainer(Loss.MeanSquaredError, optimizer, training.Seed);
            int batches = (train.Count + training.BatchSize - 1) / training.BatchSize;
            trainer.Threads = training.Threads;
            trainer.Schedule = options.Schedule.Of(training.Epochs, batches);
            trainer.Checkpointing = new Checkpointing(checkpoint);
            if (options.Resumes)
            {
                resumed(trainer.LoadCheckpoint(checkpoint));
            }

            try
            {
                return trainer.Fit(train, training.Epochs, training.BatchSize, test, progress, cancellation);
            }
            catch (ArgumentException e) when (options.Resumes)
            {
                throw new InvalidDataException($"--resume requires the options of the run that it resumes. {e.Message}", e);
            }
        }
    }
}
