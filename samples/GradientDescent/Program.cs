using NetGen.Samples;
using Spectre.Console;

namespace GradientDescent;

/// <summary>Minimizes the cost of the smallest network with several learning rates and optimizers.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("gradientdescent").Command(
            "Draws the cost surface of a network of two parameters and the paths of gradient descent: with learning rates too small, good and "
            + "too large, and with five optimizers.",
            Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Landscape landscape = new(options.Seed);
        Journeys journeys = Journeys.On(landscape);
        string ways = Path.Combine(options.Output, "gradientdescent");
        string slopes = Path.Combine(options.Output, "one-weight");
        Pictures.OfTwoWeights(landscape, journeys).Save(ways, width: 1000);
        Pictures.OfOneWeight(landscape, journeys).Save(slopes, width: 1000);
        Report.Show(console, landscape, journeys);
        Conclusion.Write(console, Report.InShort(landscape, journeys), ways, slopes);
    }
}
