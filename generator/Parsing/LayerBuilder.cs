using System.Collections.Immutable;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Stacks the layers: each is built on the size that comes out of the one before.</summary>
internal static class LayerBuilder
{
    public static ImmutableArray<Layer> Build(NetworkForm form, ParseProblems problems)
    {
        var layers = ImmutableArray.CreateBuilder<Layer>();
        var input = new LayerInput(Index: 1, form.InputSize, Stride: form.InputSize, ParametersBefore: 0);
        foreach (LayerDeclaration declaration in form.Layers)
        {
            LayerArguments arguments = LayerChecks.ToArguments(declaration.Arguments);
            Layer? layer = declaration.Kind.Create(input, arguments);
            LayerChecks.Report(arguments, declaration.Arguments, problems);
            CheckSoftmax(declaration, input.Index, form.Layers.Length, problems);
            if (layer is not null)
            {
                layers.Add(layer);
            }

            // After a wrong layer the next are checked as if one number came out of it.
            input = new LayerInput(
                input.Index + 1, layer?.OutputSize ?? 1, layer?.OutputStride ?? 1,
                input.ParametersBefore + (layer?.Parameters.Sum(tensor => tensor.Length) ?? 0));
        }

        return layers.ToImmutable();
    }

    /// <summary>Softmax couples the outputs of a layer: it makes probabilities of the last one and is of no use before.</summary>
    private static void CheckSoftmax(LayerDeclaration declaration, int index, int count, ParseProblems problems)
    {
        if (!declaration.Arguments.TryGetValue("activation", out WrittenArgument activation)
            || activation.Value is not (int)Activation.Softmax)
        {
            return;
        }

        if (index < count)
        {
            problems.Report(
                Rules.SoftmaxInside, activation.Location, index, count,
                declaration.Attribute.Sizes.Count > 2
                    ? "give the hidden layers another activation and write Output = Activation.Softmax"
                    : "give it another activation, such as Activation.ReLU");
        }
        else if (declaration.Arguments.TryGetValue("units", out WrittenArgument units) && units.Value is 1)
        {
            problems.Report(Rules.SoftmaxOnOne, activation.Location);
        }
    }
}
