using NetGen.Samples;
using Spectre.Console;

namespace Approximation;

/// <summary>Fits a smooth function and one with jumps by networks with one hidden layer of 1 to 64 units.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("approximation").Command(
            "Fits sin x and a step function with one hidden layer of 1 to 64 units, and shows how the error falls with the number of units "
            + "and how the networks extrapolate.",
            Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        FittedCurve[] sine = FittedCurve.AllOf(Target.Sine, options.Seed);
        FittedCurve[] steps = FittedCurve.AllOf(Target.Steps, options.Seed);
        string fits = Path.Combine(options.Output, "approximation");
        string errors = Path.Combine(options.Output, "errors");
        Pictures.OfFits(sine, steps).Save(fits, width: 900, height: 1050);
        Pictures.OfErrors(sine, steps).Save(errors);
        Report.Show(console, sine, steps);
        Conclusion.Write(console, Report.InShort(sine, steps), fits, errors);
    }
}
