namespace NetGen.Bench.Race;

/// <summary>Training with a learning rate that changes with every step, to be interrupted for evaluations.</summary>
/// <param name="trainer">The network in training.</param>
/// <param name="data">The training images.</param>
/// <param name="plan">Rates and batches.</param>
/// <param name="seed">Decides the order of the images.</param>
public sealed class Course(Trainer trainer, Dataset data, RacePlan plan, int seed)
{
    private readonly BatchOrder _order = new(data.Count, plan.BatchSize, seed);
    private readonly float[] _inputs = new float[plan.BatchSize * data.InputSize];
    private readonly int[] _labels = new int[plan.BatchSize];

    /// <summary>How often the training images have been seen.</summary>
    public double Epochs => (double)trainer.Step / _order.BatchCount;

    /// <summary>Trains on until the images have been seen so often, whole and broken.</summary>
    public void TrainUntil(double epochs)
    {
        while (Epochs < epochs)
        {
            (long epoch, long batch) = Math.DivRem(trainer.Step, _order.BatchCount);
            if (batch == 0)
            {
                _order.Shuffle((int)epoch);
            }

            ReadOnlySpan<int> samples = _order[(int)batch];
            data.CopyInputs(samples, _inputs);
            for (int i = 0; i < samples.Length; i++)
            {
                _labels[i] = data.Label(samples[i]);
            }

            trainer.LearningRate = plan.RateAt(Epochs);
            trainer.TrainBatch(_inputs.AsSpan(0, samples.Length * data.InputSize), _labels.AsSpan(0, samples.Length));
        }
    }

    /// <summary>The share of samples classified rightly, 0 to 1.</summary>
    public double Accuracy(Dataset images) => trainer.Evaluate(images).Accuracy;
}
