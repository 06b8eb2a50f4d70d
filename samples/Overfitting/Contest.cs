using NetGen;
using NetGen.CompilerServices;
using NetGen.Samples;

namespace Overfitting;

/// <summary>A training run.</summary>
/// <param name="Name">The countermeasure against overfitting, or "baseline" for none.</param>
/// <param name="History">Training and validation loss and accuracy of each epoch.</param>
/// <param name="Test">Loss and accuracy on the test digits after training.</param>
internal sealed record Run(string Name, TrainingHistory History, Evaluation Test);

/// <summary>Compares countermeasures against overfitting on the same small training set and with the same number of epochs.</summary>
/// <param name="digits">The 60,000 training digits, of which only a few are used.</param>
/// <param name="test">The test digits, which are evaluated only once, after training.</param>
/// <param name="seed">The seed of the initial weights, the order of the digits and all other random choices.</param>
internal sealed class Contest(Dataset digits, Dataset test, int seed)
{
    /// <summary>The number of training digits.</summary>
    public const int TrainingDigits = 1000;

    /// <summary>The number of validation digits, used for early stopping and the curves.</summary>
    public const int ValidationDigits = 2000;

    /// <summary>The number of epochs.</summary>
    public const int Epochs = 100;

    /// <summary>The strength of the L2 penalty.</summary>
    public const float L2 = 0.002f;

    private const int BatchSize = 50;
    private const double LearningRate = 0.001;

    private readonly Dataset _train = digits.Take(TrainingDigits);
    private readonly Dataset _validation = digits.Slice(TrainingDigits, ValidationDigits);

    /// <summary>Trains without a countermeasure and with each of four.</summary>
    /// <param name="finished">Called with each run when it is finished.</param>
    public IReadOnlyList<Run> Hold(Action<Run> finished)
    {
        Run[] runs = new Run[5];
        finished(runs[0] = Train("baseline", new PlainNet(seed)));
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
