namespace NetGen.Bench.Ladder;

/// <summary>A network in training, whatever its type.</summary>
public interface ILearner
{
    /// <summary>Trains on all samples once, in a new random order.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="batchSize">Samples in a step.</param>
    /// <param name="learningRate">The learning rate of all steps.</param>
    /// <param name="augmentation">What is done to the images, another thing in each epoch; null for nothing.</param>
    void Train(Dataset data, int batchSize, double learningRate, Augmentation? augmentation);

    /// <summary>The share of samples classified rightly, 0 to 1.</summary>
    double Accuracy(Dataset data);
}
