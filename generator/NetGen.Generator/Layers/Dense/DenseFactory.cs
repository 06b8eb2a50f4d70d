using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Dense;

/// <summary>Turns <c>[Dense(units, activation)]</c> into a <see cref="DenseLayer"/> layer.</summary>
internal sealed class DenseFactory : LayerFactory
{
    public override string AttributeName => "DenseAttribute";

    public override LayoutNeed Need => LayoutNeed.Row;

    public override string TensorLetters => "Wb";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        int? units = arguments.Size("units");
        Activation? activation = arguments.Activation("activation");
        WeightInitializer? weights = arguments.Initializer(activation ?? Activation.Identity);
        if (units is null || activation is null || weights is null || !FitsLimit(input, units.Value, arguments))
        {
            return null;
        }

        return new DenseLayer(
            input.Index, input.Layout, units.Value, activation.Value,
            weights.Value.Initializer, weights.Value.StandardDeviation);
    }

    /// <summary>Counts W and b in whole panels.</summary>
    private static bool FitsLimit(LayerInput input, int units, LayerArguments arguments)
    {
        long weights = (long)Panels.Count(units) * Panels.Stride(input.Size);
        long biases = (long)Panels.Count(units) * Panels.Width;
        return arguments.Fits("units", input, weights + biases);
    }
}
