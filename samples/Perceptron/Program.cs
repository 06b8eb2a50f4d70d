using NetGen.Samples;
using Spectre.Console;

namespace Perceptron;

/// <summary>One neuron and several: what a gradient is made of.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("perceptron").Command(
            "Learns AND, OR and NAND with one neuron each, and shows that the gradient of a weight depends only on the two neurons that it joins.", Run),
        arguments);

    /// <summary>The sample.</summary>
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
            $"another target for one of three outputs changes {changed} of 6 gradients, those of its own weights; trained together or alone, " +
            $"the three perceptrons end with the same weights{Difference(lesson)}.",
            picture);
    }

    private static string Difference(Lesson lesson) =>
        lesson.Difference == 0 ? ", bit for bit" : FormattableString.Invariant($", to within {lesson.Difference:G2}");
}
