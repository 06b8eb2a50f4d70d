using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads <c>[Network(784, 16, 16, 10, Activation.Sigmoid, Output = ...)]</c>: dense layers.</summary>
internal static class Shorthand
{
    public static NetworkForm? Read(NetworkDeclaration declaration, ParseProblems problems)
    {
        foreach (WrittenAttribute layer in declaration.Layers)
        {
            problems.Report(
                Rules.MixedForms, layer.Syntax.GetLocation(), declaration.Type.Name, "in [Network(...)]", "a layer attribute",
                "remove it, or write [Network] without sizes");
        }

        WrittenAttribute network = declaration.Network;
        SampleShape input = SampleShape.Vector(InputReader.Size(network, network.IntParameters[0], problems));
        ImmutableArray<LayerDeclaration> layers =
            [.. network.IntParameters.Skip(1).Select((size, i) => Layer(network, size, isLast: i == network.IntParameters.Count - 2))];
        return new NetworkForm(input, layers, IsShorthand: true);
    }

    private static LayerDeclaration Layer(WrittenAttribute network, string size, bool isLast)
    {
        var arguments = new Dictionary<string, WrittenArgument>
        {
            ["units"] = network.Arguments[size],
            ["activation"] = network.Arguments[isLast && network.Has("Output") ? "Output" : "activation"],
        };
        InitializerArguments.Inherit(arguments, network);
        return new LayerDeclaration(LayerCatalog.Dense, arguments, network);
    }
}
