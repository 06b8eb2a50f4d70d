using System.Collections.Immutable;
using NetGen.Generator.Layers;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Builds the layers, each on the output shape of the one before.</summary>
internal static class LayerBuilder
{
    public static ImmutableArray<Layer> Build(NetworkForm form, ParseProblems problems)
    {
        List<Layer> layers = [];
        List<int> outputs = [];
        var input = new LayerInput(Index: 1, SampleLayout.Raw(form.Input), Activation.Identity, ParametersBefore: 0);
        for (int i = 0; i < form.Layers.Length; i++)
        {
            LayerDeclaration declaration = form.Layers[i];
            if (LayerCatalog.Rearrange(input.Index, input.Layout, declaration.Factory.Need) is { } rearrange)
            {
                layers.Add(rearrange);
                input = input with { Index = rearrange.Index + 1, Layout = rearrange.Output, Activation = Activation.Identity };
            }

            LayerArguments arguments = LayerDiagnostics.ToArguments(declaration.Arguments);
            Layer? layer = declaration.Factory.Create(input, arguments);
            LayerDiagnostics.Report(arguments, declaration.Arguments, declaration.Attribute, problems);
            outputs.Add(layer?.OutputSize ?? 0);
            if (layer is not null)
            {
                layers.Add(layer);
            }

            // After a wrong layer the following ones are checked as if it left the shape unchanged.
            input = new LayerInput(
                input.Index + 1, layer?.Output ?? input.Layout, layer?.Activation ?? Activation.Identity,
                input.ParametersBefore + (layer?.Parameters.Sum(tensor => tensor.Length) ?? 0));
        }

        SoftmaxCheck.Run(form, outputs, problems);
        End(layers);
        return [.. layers];
    }

    /// <summary>
    /// The output of a network is a plain vector. If the last layer produces anything else, a flatten layer follows that takes over the
    /// activation, so that losses on logits find them there.
    /// </summary>
    private static void End(List<Layer> layers)
    {
        if (layers.Count > 0 && layers[layers.Count - 1] is { Output.IsPlainRow: false } last)
        {
            layers[layers.Count - 1] = last with { Activation = Activation.Identity };
            layers.Add(LayerCatalog.Flatten(last.Index + 1, last.Output, last.Activation));
        }
    }
}
