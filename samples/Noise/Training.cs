using NetGen;

namespace Noise;

/// <summary>Trains both networks, on digits only.</summary>
internal static class Training
{
    private const int Epochs = 10;

    /// <summary>Trains a sigmoid network on digits.</summary>
    public static SigmoidNet Sigmoid(Dataset digits, int seed)
    {
        SigmoidNet net = new(seed);
        net.Trainer(Loss.MeanSquaredError, new Sgd(learningRate: 3), seed).Fit(digits, Epochs, batchSize: 20);
        return net;
    }

    /// <summary>Trains a ReLU network on digits.</summary>
    public static ReLUNet ReLU(Dataset digits, int seed)
    {
        ReLUNet net = new(seed);
        net.Trainer(Loss.CrossEntropy, new Adam(learningRate: 0.003), seed).Fit(digits, Epochs, batchSize: 50);
        return net;
    }
}
