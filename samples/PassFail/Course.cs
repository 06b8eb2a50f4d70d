using NetGen;
using NetGen.Samples;

namespace PassFail;

/// <summary>A network trained on three quarters of the students.</summary>
/// <param name="Students">The data of the file.</param>
/// <param name="Net">The network.</param>
/// <param name="Losses">The loss on the training students before the first epoch and after the last.</param>
/// <param name="Seen">The metrics on the training students.</param>
/// <param name="New">The metrics on the test students.</param>
internal sealed record Course(
    CsvData Students, StudentNet Net, (double First, double Last) Losses, ClassificationMetrics Seen, ClassificationMetrics New)
{
    /// <summary>The number of training epochs.</summary>
    public const int Epochs = 300;

    private const int BatchSize = 15;
    private const double NewShare = 0.25;

    /// <summary>Reads the file in the program's directory.</summary>
    public static CsvData Read() => CsvData.Read(Path.Combine(AppContext.BaseDirectory, "students.csv"), new CsvOptions
    {
        Inputs = ["study", "play", "sleep"],
        Class = "passed",
    });

    /// <summary>Trains a network.</summary>
    /// <param name="students">The students.</param>
    /// <param name="seed">The seed of the train/test split, the initial weights and the order of the samples.</param>
    public static Course Of(CsvData students, int seed)
    {
        (Dataset train, Dataset test) = students.Dataset.Split(NewShare, seed);
        StudentNet net = new(seed);
        net.FitNormalization(train, NormalizationMethod.StandardScore);
        var trainer = net.Trainer(Loss.BinaryCrossEntropy, new Adam(0.03), seed);
        // With few students, training without a penalty leads to weights that are too large and predictions that are too confident.
        trainer.ParameterSettings.Weights.SetL2(0.01f);
        double first = trainer.Evaluate(train).Loss;
        trainer.Fit(train, Epochs, BatchSize);
        return new Course(students, net, (first, trainer.Evaluate(train).Loss), net.Classification(train), net.Classification(test));
    }
}
