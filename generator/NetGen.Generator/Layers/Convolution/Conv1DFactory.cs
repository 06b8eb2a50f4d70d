using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>
/// Turns <c>[Conv1D(filters, kernel, activation)]</c> into a <see cref="ConvLayer"/> layer. Its steps are the rows of an image that is one
/// pixel wide, not the columns: rows that neighboring outputs share need not be unfolded.
/// </summary>
internal sealed class Conv1DFactory : LayerFactory
{
    public override string AttributeName => "Conv1DAttribute";

    public override LayoutNeed Need => LayoutNeed.Planes;

    public override string TensorLetters => "Wb";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind != ShapeKind.Sequence)
        {
            string other = input.Shape.Kind == ShapeKind.Image ? "use Conv2D for an image, or " : "";
            arguments.Problems.ReportShape("Conv1D", "a sequence", input.Shape, other + "write Input(steps, features)");
            return null;
        }

        int? filters = arguments.Size("filters");
        Activation? activation = arguments.Activation("activation");
        WeightInitializer? weights = arguments.Initializer(activation ?? Activation.Identity);
        SlidingSpan? steps = ConvArguments.Span(
            arguments, input.Shape, input.Shape.Steps, "kernel", ("Stride", "Stride"), "PaddingSteps");
        return filters is null || activation is null || weights is null || steps is null
            ? null
            : ConvArguments.Layer(input, arguments, filters.Value, steps.Value, SlidingSpan.One, activation.Value, weights.Value);
    }
}
