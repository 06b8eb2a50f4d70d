using NetGen.Samples;
using Spectre.Console;

namespace BiasAndActivations;

/// <summary>A single neuron: the roles of its weight, its bias and its activation.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => SampleProgram.Main(
        new PictureArguments("biasandactivations", hasSeed: false).Command(
            "Shows how weight and bias shape the output of a sigmoid neuron, and every activation with its derivative.", Run),
        arguments);

    /// <summary>Runs the sample.</summary>
    internal static void Run(PictureOptions options, IAnsiConsole console)
    {
        Sigmoids sigmoids = Sigmoids.All();
        NeuronCurve[] activations = NeuronCurve.OfAllActivations();
        string picture = Path.Combine(options.Output, "biasandactivations");
        Picture.Of(sigmoids, activations).Save(picture, width: 1000, height: 1080);
        Report.Show(console, sigmoids);
        Report.Show(console, activations);
        Conclusion.Write(console, Report.InShort(sigmoids, activations), picture);
    }
}
