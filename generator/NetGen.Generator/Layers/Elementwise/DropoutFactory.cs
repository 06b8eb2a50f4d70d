using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>Turns <c>[Dropout(rate)]</c> into a <see cref="DropoutLayer"/> layer.</summary>
internal sealed class DropoutFactory : LayerFactory
{
    public override string AttributeName => "DropoutAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override bool CanBeLast => false;

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        double rate = arguments.Double("rate", 0);
        if (rate is >= 0 and < 1)
        {
            return new DropoutLayer(input.Index, input.Layout, rate);
        }

        arguments.Problems.ReportRange(
            "rate", "The rate of Dropout", Literal.Number(rate), "from 0 up to but not including 1: it is the fraction of values to drop");
        return null;
    }
}
