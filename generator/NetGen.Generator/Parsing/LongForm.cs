using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Parsing;

/// <summary>Reads <c>[Network] [Input(784)] [Dense(16, Activation.ReLU)] ...</c>: one attribute per layer.</summary>
internal static class LongForm
{
    private const string InputAttribute = "InputAttribute";

    public static NetworkForm? Read(NetworkDeclaration declaration, ParseProblems problems)
    {
        WrittenAttribute network = declaration.Network;
        if (network.Arguments.TryGetValue("Output", out WrittenArgument output))
        {
            problems.Report(
                Rules.MixedForms, output.Location, declaration.Type.Name, "as separate attributes", "Output",
                "remove it: the last layer's activation is that of the output");
        }

        // Checked here, because no layer looks at it if every layer has its own.
        LayerArguments arguments = LayerDiagnostics.ToArguments(network.Arguments);
        arguments.Initializer(Activation.Identity);
        LayerDiagnostics.Report(arguments, network.Arguments, network, problems);

        // The layers exist but on other declarations, which has been reported.
        if (declaration.Layers.IsEmpty && !declaration.StrayLayers.IsEmpty)
        {
            return null;
        }

        return HasInputAndLayer(declaration, problems)
            ? new NetworkForm(
                InputReader.Read(declaration.Layers[0], problems),
                [.. declaration.Layers.Where(layer => layer.Name != InputAttribute).Select(layer => Layer(layer, network))],
                IsShorthand: false)
            : null;
    }

    private static bool HasInputAndLayer(NetworkDeclaration declaration, ParseProblems problems)
    {
        ImmutableArray<WrittenAttribute> layers = declaration.Layers;
        bool isFine = true;
        if (layers.IsEmpty)
        {
            Report(
                declaration.Network, "has no layer",
                "write sizes as in [Network(784, 16, 10, Activation.Sigmoid)], or add [Input(784)] and [Dense(10, Activation.Sigmoid)] below");
        }
        else if (layers.All(layer => layer.Name == InputAttribute))
        {
            Report(layers[0], "has only an input", "add a layer below, such as [Dense(10, Activation.Sigmoid)]");
        }
        else if (layers[0].Name != InputAttribute)
        {
            if (layers.Any(layer => layer.Name == InputAttribute))
            {
                Report(layers[0], "starts with this layer", "put [Input] before it");
            }
            else
            {
                Report(layers[0], "has no [Input]", "add one before this layer, such as [Input(784)]");
            }
        }
        else
        {
            foreach (WrittenAttribute second in layers.Skip(1).Where(layer => layer.Name == InputAttribute))
            {
                Report(second, "has a second [Input]", "remove it");
            }
        }

        return isFine;

        void Report(WrittenAttribute at, string what, string advice)
        {
            problems.Report(Rules.NoLayer, at.Syntax.GetLocation(), declaration.Type.Name, what, advice);
            isFine = false;
        }
    }

    private static LayerDeclaration Layer(WrittenAttribute layer, WrittenAttribute network)
    {
        var arguments = new Dictionary<string, WrittenArgument>();
        foreach (KeyValuePair<string, WrittenArgument> argument in layer.Arguments)
        {
            arguments.Add(argument.Key, argument.Value);
        }

        InitializerArguments.Inherit(arguments, network);
        return new LayerDeclaration(LayerCatalog.Factories.First(kind => kind.AttributeName == layer.Name), arguments, layer);
    }
}
