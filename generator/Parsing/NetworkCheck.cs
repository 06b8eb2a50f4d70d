using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>What is asked of the layers as a whole: that they end with one that says something, and that there is something to train.</summary>
internal static class NetworkCheck
{
    public static void Run(NetworkDeclaration declaration, NetworkForm form, ImmutableArray<Layer> layers, ParseProblems problems)
    {
        LayerDeclaration last = form.Layers[form.Layers.Length - 1];
        if (!last.Kind.CanBeLast)
        {
            // The loss would be told of outputs that predictions never give.
            problems.Report(
                Rules.NoLayer, last.Attribute.Syntax.GetLocation(), declaration.Type.Name,
                "ends with this layer, which only training knows; put a layer behind it, or remove it");
        }
        else if (problems.All.Count == 0 && layers.All(layer => layer.Parameters.Count == 0))
        {
            problems.Report(
                Rules.NoLayer, declaration.Network.Syntax.GetLocation(), declaration.Type.Name,
                "has no parameters, so that there is nothing to train; add a layer that has, such as [Dense(10, Activation.Sigmoid)]");
        }
    }
}
