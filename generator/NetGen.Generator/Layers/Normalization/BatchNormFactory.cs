using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Turns <c>[BatchNorm(activation)]</c> into a <see cref="BatchNormLayer"/> layer.</summary>
internal sealed class BatchNormFactory : LayerFactory
{
    private const string Momentum = "Momentum";
    private const string Epsilon = "Epsilon";

    public override string AttributeName => "BatchNormAttribute";

    public override LayoutNeed Need => LayoutNeed.Padded;

    public override string TensorLetters => "gbmv";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        Activation? activation = arguments.Activation("activation");
        double momentum = arguments.Double(Momentum, 0.1);
        double epsilon = arguments.Double(Epsilon, 1e-5);
        bool isFine = true;
        if (momentum is not (>= 0 and <= 1))
        {
            Report(Momentum, momentum, "from 0 to 1: it is the weight of a batch in the running statistics");
        }

        // In single precision it must not vanish, and 1 is more than any variance that is normalised away.
        if (epsilon is not (>= 1e-30 and <= 1))
        {
            Report(Epsilon, epsilon, "from 1e-30 to 1: it is added to the variance");
        }

        long parameters = 4L * Panels.Count(input.Shape.Channels) * Panels.Width;
        return activation is { } function && isFine && arguments.Fits("activation", input, parameters)
            ? new BatchNormLayer(input.Index, input.Layout, function, momentum, epsilon)
            : null;

        void Report(string argument, double value, string range)
        {
            arguments.Problems.ReportRange(argument, argument, Literal.Number(value), range);
            isFine = false;
        }
    }
}
