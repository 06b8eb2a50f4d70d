using System.CommandLine;
using NetGen.Bench.Tables;
using NetGen.Generator.Tests.Emission;

namespace NetGen.Bench.GeneratorCost;

/// <summary>
/// <c>generator [--json]</c>: measures the generator's cost in a build and per keystroke, and the amount of emitted code.
/// </summary>
public static class GeneratorCommand
{
    private const int Many = 100;

    // The limits that the project sets itself.
    private const int MostBytes = 44_000;
    private const int MostBytesALayer = 36_000;
    private const int MostMilliseconds = 50;
    private const int MostMillisecondsOfAKeystroke = 2;

    // Above these limits CoreCLR compiles a method without optimization.
    private const int MostIL = 60_000;
    private const int MostInstructions = 20_000;
    private const int MostBlocks = 2_000;
    private const int MostLocals = 2_000;

    private static readonly (string Id, string Arguments)[] Networks =
    [
        ("784-16-16-10", "784, 16, 16, 10, Activation.Sigmoid"),
        ("784-128-64-10", "784, 128, 64, 10, Activation.ReLU, Output = Activation.Softmax"),
        ("784-512-512-10", "784, 512, 512, 10, Activation.ReLU, Output = Activation.Softmax"),
    ];

    /// <summary>Creates the command with its options.</summary>
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object per line instead of a table." };
        var cold = new Option<string?>("--cold")
        {
            Description = "The arguments of a network's attribute: print the milliseconds of Roslyn's and the generator's first run.",
        };
        const string Description = "Measures the generator: cold, warm, after an edit, and the size of the emitted code.";
        var command = new Command("generator", Description) { json, cold };
        command.SetAction(result =>
        {
            if (result.GetValue(cold) is { } network)
            {
                (double roslyn, double generator) = GeneratorRuns.Cold(network);
                Console.WriteLine(OwnProcess.Text(roslyn, generator));
            }
            else
            {
                Measure(new Output(result.GetValue(json)));
            }
        });
        return command;
    }

    private static void Measure(Output output)
    {
        foreach ((string id, string network) in Networks)
        {
            (List<double> roslyn, List<double> generator) = ColdRuns.Measure(network);
            Milliseconds(output, $"{id}-cold", generator);
            Milliseconds(output, $"{id}-cold-roslyn", roslyn);
            Milliseconds(output, $"{id}-warm", GeneratorRuns.Warm(network), MostMilliseconds);
            MeasureEdits(output, id, network);
            MeasureSize(output, id, network);
        }

        string[] many = [.. Enumerable.Range(0, Many).Select(i => $"784, {16 + i}, 16, 10, Activation.Sigmoid")];
        Milliseconds(output, $"{Many}-networks-warm", GeneratorRuns.Warm(many));
        Milliseconds(output, $"{Many}-networks-other-file", GeneratorRuns.AfterEdits(
            Project.Create(many), (project, number) => project.WithProgram(number)));
        Milliseconds(output, $"{Many}-networks-attribute", GeneratorRuns.AfterEdits(
            Project.Create(many), (project, number) => project.WithNetworks([WithAnotherInput(many[0], number), .. many[1..]])));
        Write(output, $"{Many}-networks-build", BuildRuns.Measure(many), "s");
        Write(output, "0-networks-build", BuildRuns.Measure(), "s");
    }

    private static void MeasureEdits(Output output, string id, string network)
    {
        Milliseconds(output, $"{id}-other-file", GeneratorRuns.AfterEdits(
            Project.Create(network), (project, number) => project.WithProgram(number)), MostMillisecondsOfAKeystroke);
        Milliseconds(output, $"{id}-attribute", GeneratorRuns.AfterEdits(
            Project.Create(network), (project, number) => project.WithNetworks(WithAnotherInput(network, number))));
    }

    private static void MeasureSize(Output output, string id, string network)
    {
        var code = new EmittedCode(network);
        int layers = code.BytesOfLayers.Count();
        Write(output, $"{id}-source", [code.Bytes], "bytes", MostBytes + layers * MostBytesALayer);
        foreach ((int layer, int bytes) in code.BytesOfLayers)
        {
            Write(output, $"{id}-source-layer{layer}", [bytes], "bytes");
        }

        Greatest("il", method => method.Bytes, "bytes", MostIL);
        Greatest("instructions", method => method.Instructions, "count", MostInstructions);
        Greatest("blocks", method => method.Blocks, "count", MostBlocks);
        Greatest("locals", method => method.Locals, "count", MostLocals);

        void Greatest(string what, Func<CompiledMethod, int> measure, string unit, int most) =>
            Write(output, $"{id}-greatest-{what}", [code.Methods.Max(measure)], unit, most);
    }

    private static string WithAnotherInput(string network, int number) => $"{784 + number}{network["784".Length..]}";

    private static void Milliseconds(Output output, string id, List<double> times, int? most = null) => Write(output, id, times, "ms", most);

    private static void Write(Output output, string id, List<double> figures, string unit, int? most = null) =>
        output.Write(Row.Of($"generator-{id}", "generated", threads: 1, figures, unit) with { Limit = most });
}
