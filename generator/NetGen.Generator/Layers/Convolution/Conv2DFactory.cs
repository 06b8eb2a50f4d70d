using NetGen.Generator.Model;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>Turns <c>[Conv2D(filters, kernel, activation)]</c> into a <see cref="ConvLayer"/> layer.</summary>
internal sealed class Conv2DFactory : LayerFactory
{
    public override string AttributeName => "Conv2DAttribute";

    public override LayoutNeed Need => LayoutNeed.Planes;

    public override string TensorLetters => "Wb";

    public override Layer? Create(LayerInput input, LayerArguments arguments)
    {
        if (input.Shape.Kind != ShapeKind.Image)
        {
            string other = input.Shape.Kind == ShapeKind.Sequence ? "use Conv1D for a sequence, or " : "";
            arguments.Problems.ReportShape("Conv2D", "an image", input.Shape, other + "write Input(height, width, channels)");
            return null;
        }

        bool isSquare = arguments.Has("kernel");
        int? filters = arguments.Size("filters");
        Activation? activation = arguments.Activation("activation");
        WeightInitializer? weights = arguments.Initializer(activation ?? Activation.Identity);
        SlidingSpan? rows, columns;
        // The shorter side first: it determines which square kernel fits, and one problem per argument is enough.
        if (input.Shape.Height <= input.Shape.Width)
        {
            rows = Rows();
            columns = rows is null ? null : Columns();
        }
        else
        {
            columns = Columns();
            rows = columns is null ? null : Rows();
        }

        return filters is null || activation is null || weights is null || rows is null || columns is null
            ? null
            : ConvArguments.Layer(input, arguments, filters.Value, rows.Value, columns.Value, activation.Value, weights.Value);

        SlidingSpan? Rows() => ConvArguments.Span(
            arguments, input.Shape, input.Shape.Height, isSquare ? "kernel" : "kernelHeight", ("StrideHeight", "Stride"), "PaddingHeight");

        SlidingSpan? Columns() => ConvArguments.Span(
            arguments, input.Shape, input.Shape.Width, isSquare ? "kernel" : "kernelWidth", ("StrideWidth", "Stride"), "PaddingWidth");
    }
}
