using NetGen;
using NetGen.CompilerServices;
using NetGen.Samples;

namespace Overfitting;

/// <summary>One way of training.</summary>
/// <param name="Name">What is done against overfitting.</param>
/// <param name="History">Loss and accuracy of training and validation digits, epoch by epoch.</param>
/// <param name="Test">What the network makes of the test digits in the end.</param>
internal sealed record Run(string Name, TrainingHistory History, Evaluation Test);

/// <summary>The same few digits and the same number of epochs for all.</summary>
/// <param name="digits">The 60,000 training digits, of which few are used.</param>
/// <param name="test">The test digits, which are looked at once, at the end.</param>
/// <param name="seed">Decides the first weights, the order of the digits and every other chance.</param>
internal sealed class Contest(Dataset digits, Dataset test, int seed)
{
    /// <summary>How many digits are learned.</summary>
    public const int TrainingDigits = 1000;

    /// <summary>How many others tell when to stop, and make the curves.</summary>
    public const int ValidationDigits = 2000;

    /// <summary>How often they are seen.</summary>
    public const int Epochs = 100;

    /// <summary>The strength of the L2 penalty.</summary>
    public const float L2 = 0.002f;

    private const int BatchSize = 50;
    private const double LearningRate = 0.001;

    private readonly Dataset _train = digits.Take(TrainingDigits);
    private readonly Dataset _validation = digits.Slice(TrainingDigits, ValidationDigits);

    /// <summary>Trains five times.</summary>
    /// <param name="finished">Told of each when it is finished.</param>
    public IReadOnlyList<Run> Hold(Action<Run> finished)
    {
        Run[] runs = new Run[5];
        finished(runs[0] = Train("nothing", new PlainNet(seed)));
        finished(runs[1] = Train("L2", new PlainNet(seed), l2: L2));
        finished(runs[2] = Train("dropout", new DropoutNet(seed)));
        finished(runs[3] = Train(
            "augmentation", new PlainNet(seed),
            augmentation: new Augmentation(MnistFiles.Side, MnistFiles.Side).Rotate(degrees: 10).Scale(0.9, 1.1).Shift(2)));
        finished(runs[4] = Train("early stopping", new PlainNet(seed), stopping: new EarlyStopping(patience: 10)));
        return runs;
    }

    private Run Train<TNetwork>(
        string name, INetwork<TNetwork> net, float l2 = 0, Augmentation? augmentation = null, EarlyStopping? stopping = null)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = net.Trainer(Loss.CrossEntropy, new Adam(LearningRate), seed);
        trainer.ParameterSettings.Weights.SetL2(l2);
        trainer.EarlyStopping = stopping;
        TrainingHistory history = trainer.Fit(_train, Epochs, BatchSize, _validation, augmentation: augmentation);
        return new Run(name, history, net.Evaluate(test, Loss.CrossEntropy));
    }
}
