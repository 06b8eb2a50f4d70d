using NetGen.Samples;
using Spectre.Console;

namespace Overfitting;

/// <summary>Overfits a small training set, and compares countermeasures.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("overfitting").Command(
            "Trains on only 1,000 digits without a countermeasure against overfitting and with L2, dropout, augmentation or early stopping, " +
            "and compares the test accuracies.",
            Start),
        arguments);

    private static void Start(PictureOptions options, IAnsiConsole console)
    {
        Contest contest = new(MnistFiles.ReadTrain(MnistFiles.Beside), MnistFiles.ReadTest(MnistFiles.Beside), options.Seed);
        Report.WriteBeginning(console);
        IReadOnlyList<Run> runs = contest.Hold(run => Report.WriteRun(console, run));
        Report.WriteTable(console, runs);
        string picture = Path.Combine(options.Output, "overfitting");
        Picture.Of(runs).Save(picture, width: 760);
        Conclusion.Write(console, Report.InShort(runs), picture);
    }
}
