using NetGen.Samples;
using Spectre.Console;

namespace Boundary;

/// <summary>Learns three shapes that no straight line parts, and films the boundary.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("boundary").Command(
            "Networks learn circles, moons and spirals; an animated picture shows the boundary between the two classes as it forms.", Run),
        arguments);

    /// <summary>The sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Lesson[] lessons = [.. Shape.All.Select(shape => Lesson.Of(shape, options.Seed))];
        string picture = Path.Combine(options.Output, "boundary");
        Film.Of(lessons).Save(picture, width: 1000);
        Report.Show(console, lessons);
        Conclusion.Write(console, Report.InShort(lessons), picture);
    }
}
