using System.Collections.Immutable;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads a class with <c>[Network]</c>; generator and analyzer both stand on it, and so agree.</summary>
internal static class NetworkParser
{
    /// <summary>The attribute that this parser is about.</summary>
    public const string AttributeName = "NetGen.NetworkAttribute";

    /// <summary>
    /// The network that the declaration describes; a broken one when an argument is wrong, so that its members exist and the one
    /// error does not become thirty; null when the type cannot be extended at all.
    /// </summary>
    public static NetworkModel? Parse(NetworkDeclaration declaration, ParseProblems problems)
    {
        bool canExtend = TypeRules.Check(declaration, problems);
        BaseConstructor.Check(declaration, problems);
        NetworkModel network = ReadLayers(declaration, problems);
        ImmutableArray<string> taken = MemberCollisions.Check(declaration, network, problems);
        if (!canExtend || taken.Contains(MemberNames.Passes))
        {
            return null;
        }

        return problems.All.Count == 0
            ? network with { BrokenTensors = default }
            : network with { Input = default, Layers = default, TakenNames = new EquatableArray<string>(taken) };
    }

    private static NetworkModel ReadLayers(NetworkDeclaration declaration, ParseProblems problems)
    {
        NetworkType type = TypeNames.Read(declaration);
        if (FormReader.Read(declaration, problems) is not { } form)
        {
            return new NetworkModel(type, default, default);
        }

        ImmutableArray<Layer> layers = LayerBuilder.Build(form, problems);
        NetworkCheck.Run(declaration, form, problems);
        return new NetworkModel(type, form.Input, new EquatableArray<Layer>(layers)) { BrokenTensors = TensorNames(form.Layers.Length) };
    }

    /// <summary>Whatever a layer of any kind may have: which kind one is meant to be is not known where its attribute is wrong.</summary>
    private static EquatableArray<string> TensorNames(int layers) => new([.. Enumerable.Range(1, layers).SelectMany(
        layer => LayerCatalog.TensorLetters.Select(letter => MemberNames.OfTensor($"{letter}{layer}")).Distinct())]);
}
