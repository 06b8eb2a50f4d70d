using NetGen;
using NetGen.Samples;

namespace PassFail;

/// <summary>A network that has learned from three quarters of the students.</summary>
/// <param name="Students">What the file says.</param>
/// <param name="Net">The network.</param>
/// <param name="Losses">The loss on the students it learns from, before the first epoch and after the last.</param>
/// <param name="Seen">How well it does on the students it has learned from.</param>
/// <param name="New">How well it does on the others.</param>
internal sealed record Course(
    CsvData Students, StudentNet Net, (double First, double Last) Losses, ClassificationMetrics Seen, ClassificationMetrics New)
{
    /// <summary>How often every student is looked at.</summary>
    public const int Epochs = 300;

    private const int BatchSize = 15;
    private const double NewShare = 0.25;

    /// <summary>Reads the file beside the program.</summary>
    public static CsvData Read() => CsvData.Read(Path.Combine(AppContext.BaseDirectory, "students.csv"), new CsvOptions
    {
        Inputs = ["study", "play", "sleep"],
        Class = "passed",
    });

    /// <summary>Trains a network.</summary>
    /// <param name="students">The students.</param>
    /// <param name="seed">Decides who is put aside as new, the first weights, and the order.</param>
    public static Course Of(CsvData students, int seed)
    {
        (Dataset train, Dataset test) = students.Dataset.Split(NewShare, seed);
        StudentNet net = new(seed);
        net.FitNormalization(train, NormalizationMethod.StandardScore);
        var trainer = net.Trainer(Loss.BinaryCrossEntropy, new Adam(0.03), seed);
        // With so few students the weights would come out too large and too sure.
        trainer.ParameterSettings.Weights.SetL2(0.01f);
        double first = trainer.Evaluate(train).Loss;
        trainer.Fit(train, Epochs, BatchSize);
        return new Course(students, net, (first, trainer.Evaluate(train).Loss), net.Classification(train), net.Classification(test));
    }
}
