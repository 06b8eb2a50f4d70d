using NetGen.Samples;
using Spectre.Console;

namespace PassFail;

/// <summary>Learns from a table which students pass, and interprets the learned weights.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("passfail").Command(
            "One neuron learns from a CSV file which students pass, given their hours of study, play and sleep; then its weights are interpreted.",
            Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Course course = Course.Of(Course.Read(), options.Seed);
        string picture = Path.Combine(options.Output, "passfail");
        Pictures.Of(course).Save(picture, width: 1000, height: 450);
        Report.Show(console, course);
        Conclusion.Write(console, Report.InShort(course), picture);
    }
}
