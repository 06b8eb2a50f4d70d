using NetGen;

namespace Noise;

/// <summary>The training of both networks, on digits and nothing else.</summary>
internal static class Training
{
    private const int Epochs = 10;

    /// <summary>A sigmoid network that reads digits.</summary>
    public static SigmoidNet Sigmoid(Dataset digits, int seed)
    {
        SigmoidNet net = new(seed);
        net.Trainer(Loss.MeanSquaredError, new Sgd(learningRate: 3), seed).Fit(digits, Epochs, batchSize: 20);
        return net;
    }

    /// <summary>A ReLU network that reads digits.</summary>
    public static ReLUNet ReLU(Dataset digits, int seed)
    {
        ReLUNet net = new(seed);
        net.Trainer(Loss.CrossEntropy, new Adam(learningRate: 0.003), seed).Fit(digits, Epochs, batchSize: 50);
        return net;
    }
}
