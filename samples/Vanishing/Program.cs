using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace Vanishing;

/// <summary>Measures gradients through many layers and through many time steps.</summary>
internal static class Program
{
    private const int TrainingDigits = 10_000;

    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("vanishing").Command(
            "Shows how gradients vanish in deep sigmoid networks, which remedies help, and how gradients explode in a recurrent network.", Run),
        arguments);

    private static void Run(PictureOptions options, IAnsiConsole console)
    {
        Dataset digits = MnistFiles.ReadTrain(MnistFiles.Beside).Take(TrainingDigits);
        Study study = Study.Of(digits, options.Seed);
        Report.Write(console, study);
        string picture = Path.Combine(options.Output, "vanishing");
        Picture.Of(study).Save(picture, width: 800);
        Conclusion.Write(console, Report.InShort(study), picture);
    }
}
