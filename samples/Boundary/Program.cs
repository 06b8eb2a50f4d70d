using NetGen.Samples;
using Spectre.Console;

namespace Boundary;

/// <summary>Learns three shapes that are not linearly separable, and animates the decision boundary.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("boundary").Command(
            "Learns to classify circles, moons and spirals, and shows in an animated picture how the decision boundary forms.", Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Lesson[] lessons = [.. Shape.All.Select(shape => Lesson.Of(shape, options.Seed))];
        string picture = Path.Combine(options.Output, "boundary");
        Film.Of(lessons).Save(picture, width: 1000);
        Report.Show(console, lessons);
        Conclusion.Write(console, Report.InShort(lessons), picture);
    }
}
