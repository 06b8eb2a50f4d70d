using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Turns <c>[BatchNorm(activation)]</c> into a <see cref="BatchNormLayer"/> layer.</summary>
internal sealed class BatchNormFactory : LayerFactory
{
    private const string Momentum = "Momentum";

    public override string AttributeName => "BatchNormAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override string TensorLetters => "gbmv";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        Activation? activation = arguments.Activation("activation");
        double momentum = arguments.Double(Momentum, 0.1);
        double? epsilon = NormArguments.Epsilon(arguments);
        bool isFine = momentum is >= 0 and <= 1;
        if (!isFine)
        {
            arguments.Problems.ReportRange(
                Momentum, Momentum, Literal.Number(momentum), "from 0 to 1: it is the weight of a batch in the running statistics");
        }

        long parameters = 4L * Panels.Count(input.Shape.Channels) * Panels.Width;
        return activation is { } function && epsilon is { } value && isFine && arguments.Fits("activation", input, parameters)
            ? new BatchNormLayer(input.Index, input.Layout, function, momentum, value)
            : null;
    }
}
