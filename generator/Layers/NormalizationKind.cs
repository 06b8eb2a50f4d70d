using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers;

/// <summary>Turns <c>[Normalization]</c> into a <see cref="Normalization"/> layer.</summary>
internal sealed class NormalizationKind : LayerKind
{
    public override string AttributeName => "NormalizationAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        if (input.Index > 1)
        {
            arguments.Problems.Report(
                LayerRules.WrongPlace, "", "Normalization", "right after [Input]", Literal.Of(input.Index), "use BatchNorm between layers");
            return null;
        }

        long parameters = 2L * Panels.Count(input.Shape.Channels) * Panels.Width;
        return arguments.Fits("", input, parameters) ? new Normalization(input.Index, input.Layout) : null;
    }
}
