using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Rearrange;

/// <summary>Turns <c>[Flatten]</c> into the same <see cref="RearrangeLayer"/> layer that a dense layer without it is preceded by.</summary>
internal sealed class FlattenFactory : LayerFactory
{
    public override string AttributeName => "FlattenAttribute";

    public override LayoutNeed Need => LayoutNeed.Any;

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind != ShapeKind.Vector)
        {
            return RearrangeLayer.For(input.Index, input.Layout, LayoutNeed.Row);
        }

        arguments.Problems.ReportShape("Flatten", "an image or a sequence", input.Shape, "leave it out");
        return null;
    }
}
