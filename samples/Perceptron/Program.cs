using NetGen.Samples;
using Spectre.Console;

namespace Perceptron;

/// <summary>A single neuron and a layer of three: how the gradient of a weight is computed.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("perceptron").Command(
            "Learns AND, OR and NAND with one neuron each, and shows that a weight's gradient depends only on the input and the neuron " +
            "that it connects.",
            Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Gradients gradients = Gradients.Of(options.Seed, targets: [0, 1, 1]);
        Gradients others = Gradients.Of(options.Seed, targets: [0, 0, 1]);
        Report.Show(console, gradients, others);
        Lesson lesson = Lesson.Of(options.Seed);
        Report.Show(console, lesson);

        string picture = Path.Combine(options.Output, "perceptron");
        Picture.Of(lesson).Save(picture, width: 1000);
        int changed = gradients.WeightGradients.Zip(others.WeightGradients).Count(pair => pair.First != pair.Second);
        Conclusion.Write(
            console,
            $"changing the target of one of three outputs changes {changed} of 6 gradients, those of that output's weights; trained together or " +
            $"separately, the three perceptrons end with the same weights{Difference(lesson)}.",
            picture);
    }

    private static string Difference(Lesson lesson) =>
        lesson.Difference == 0 ? ", bit for bit" : FormattableString.Invariant($", to within {lesson.Difference:G2}");
}
