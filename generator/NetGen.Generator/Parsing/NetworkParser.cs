using System.Collections.Immutable;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads a class with <c>[Network]</c>. Generator and analyzer share it, so that they agree.</summary>
internal static class NetworkParser
{
    /// <summary>The full name of the attribute that marks a network.</summary>
    public const string AttributeName = "NetGen.NetworkAttribute";

    /// <summary>
    /// Returns the network that the declaration describes. If an argument is wrong, returns a broken network, whose members are emitted so
    /// that one error does not cause thirty others; returns null if the type cannot be extended at all.
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

    /// <summary>
    /// Returns the tensor names that layers of any kind can have, since the intended kind is unknown if its attribute is wrong.
    /// </summary>
    private static EquatableArray<string> TensorNames(int layers) => new([.. Enumerable.Range(1, layers).SelectMany(
        layer => LayerCatalog.TensorLetters.Select(letter => MemberNames.OfTensor($"{letter}{layer}")).Distinct())]);
}
