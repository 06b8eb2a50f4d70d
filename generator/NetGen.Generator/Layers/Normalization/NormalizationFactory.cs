using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Turns <c>[Normalization]</c> into a <see cref="NormalizationLayer"/> layer.</summary>
internal sealed class NormalizationFactory : LayerFactory
{
    public override string AttributeName => "NormalizationAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override string TensorLetters => "sf";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        if (input.Index > 1)
        {
            arguments.Problems.Report(
                LayerRules.WrongPlace, "", "Normalization", "right after [Input]", Literal.Of(input.Index), "use BatchNorm between layers");
            return null;
        }

        long parameters = 2L * Panels.Count(input.Shape.Channels) * Panels.Width;
        return arguments.Fits("", input, parameters) ? new NormalizationLayer(input.Index, input.Layout) : null;
    }
}
