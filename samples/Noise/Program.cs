using NetGen;
using NetGen.Samples;
using Spectre.Console;

namespace Noise;

/// <summary>Trains digit classifiers briefly and applies them to images of noise.</summary>
internal static class Program
{
    private const int NoiseImages = 10_000;

    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("noise").Command("Trains two digit classifiers, applies them to random pixels, and shows how confident they are.", Run),
        arguments);

    private static void Run(PictureOptions options, IAnsiConsole console)
    {
        Dataset train = MnistFiles.ReadTrain(MnistFiles.Beside);
        Dataset test = MnistFiles.ReadTest(MnistFiles.Beside);
        Dataset noise = RandomImages.Draw(NoiseImages, options.Seed);
        SigmoidNet sigmoid = Training.Sigmoid(train, options.Seed);
        ReLUNet relu = Training.ReLU(train, options.Seed);
        Answers[] answers =
        [
            new("sigmoid", "random pixels", Prediction.OfAll(sigmoid.ForwardBatch, noise)),
            new("ReLU", "random pixels", Prediction.OfAll(relu.ForwardBatch, noise)),
            new("sigmoid", "test digits", Prediction.OfAll(sigmoid.ForwardBatch, test)),
            new("ReLU", "test digits", Prediction.OfAll(relu.ForwardBatch, test)),
        ];
        Report.Write(console, answers);
        string picture = Path.Combine(options.Output, "noise");
        Picture.Of(sigmoid, noise, answers).Save(picture, width: 720);
        Conclusion.Write(console, Report.InShort(answers), picture);
    }
}
