namespace NetGen.Bench.Race;

/// <summary>Training whose learning rate changes with every step and which can be interrupted for evaluations.</summary>
/// <param name="trainer">The trainer of the network.</param>
/// <param name="data">The training images.</param>
/// <param name="plan">The learning rates and the batch size.</param>
/// <param name="seed">The seed of the order of the images.</param>
public sealed class Course(Trainer trainer, Dataset data, RacePlan plan, int seed)
{
    private readonly BatchOrder _order = new(data.Count, plan.BatchSize, seed);
    private readonly float[] _inputs = new float[plan.BatchSize * data.InputSize];
    private readonly int[] _labels = new int[plan.BatchSize];

    /// <summary>The number of epochs trained so far, including a fraction of the current one.</summary>
    public double Epochs => (double)trainer.Step / _order.BatchCount;

    /// <summary>Continues training up to a number of epochs, which may be fractional.</summary>
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

    /// <summary>Returns the fraction of samples that are classified correctly, 0 to 1.</summary>
    public double Accuracy(Dataset images) => trainer.Evaluate(images).Accuracy;
}
