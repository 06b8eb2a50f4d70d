using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>The checks that Conv2D and Conv1D share.</summary>
internal static class ConvArguments
{
    /// <summary>Returns the positions of the kernel along one dimension, or null after reporting why there are none.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="shape">The input shape.</param>
    /// <param name="size">The size of the dimension.</param>
    /// <param name="kernel">The argument with the kernel size.</param>
    /// <param name="stride">The argument with the stride of this dimension, and the one with the stride of both.</param>
    /// <param name="explicitPadding">The argument with the number of zeros.</param>
    public static SlidingSpan? Span(
        LayerArguments arguments, SampleShape shape, int size, string kernel, (string Own, string Both) stride, string explicitPadding)
    {
        int? length = arguments.Size(kernel);
        Padding? padding = arguments.Member("Padding", Padding.Valid);
        string strideName = arguments.Has(stride.Own) ? stride.Own : stride.Both;
        int step = arguments.Int(strideName, 1);
        int zeros = arguments.Int(explicitPadding, 0);
        if (length is not { } covered || padding is null)
        {
            return null;
        }

        if (step is < 1 or > SizeLimit.Width)
        {
            string limit = Literal.Grouped(SizeLimit.Width);
            return Refuse(arguments, strideName, step, $"from 1 to {limit}");
        }

        if (arguments.Has(explicitPadding) && arguments.Has("Padding"))
        {
            return Refuse(arguments, explicitPadding, zeros, $"omitted, or Padding must be: Padding.{padding} determines the number of zeros");
        }

        if (zeros < 0 || zeros >= covered)
        {
            return Refuse(arguments, explicitPadding, zeros, $"from 0 to {Literal.Of(covered - 1)}, less than the kernel");
        }

        SlidingSpan span = padding == Padding.Same ? SlidingSpan.Same(size, covered, step) : new(size, covered, step, zeros, zeros);
        if (covered > span.Padded)
        {
            string padded = zeros > 0 ? $", {Literal.Of(span.Padded)} with padding" : "";
            arguments.Problems.ReportUnfit(
                kernel, span.Padded, $"A kernel of {Literal.Of(covered)}", Literal.Of(size) + padded, shape,
                $"the largest kernel that fits is {Literal.Of(span.Padded)}");
            return null;
        }

        return span;
    }

    /// <summary>Returns the layer, or null after reporting that it is too large.</summary>
    public static ConvLayer? Layer(
        LayerInput input, LayerArguments arguments, int filters, SlidingSpan rows, SlidingSpan columns, Activation activation,
        WeightInitializer weights)
    {
        long taps = (long)rows.Kernel * columns.Kernel;
        if (!arguments.Fits("filters", input, filters * (input.Shape.Channels * taps + 2 * Panels.Width)))
        {
            return null;
        }

        // Rows and columns that outputs share are counted once per kernel column, which is the size of an unfolded sample.
        long unfolded = (long)input.Shape.Channels * columns.Kernel * (rows.Outputs + rows.Kernel) * Math.Min(rows.Stride, rows.Kernel) * columns.Outputs;
        long outputs = (long)filters * (rows.Outputs * (long)columns.Outputs + Panels.Width);
        if (Math.Max(unfolded, outputs) > SizeLimit.Sample)
        {
            arguments.Problems.ReportRange(
                "filters", $"The number of values for {input.Shape.Describe()}",
                $"{Literal.Grouped(outputs)} outputs and {Literal.Grouped(unfolded)} unfolded inputs",
                $"at most {Literal.Grouped(SizeLimit.Sample)} of each; use fewer filters, a smaller kernel or a larger stride");
            return null;
        }

        bool isImage = input.Shape.Kind == ShapeKind.Image;
        SampleShape shape = isImage
            ? SampleShape.Image(rows.Outputs, columns.Outputs, filters)
            : SampleShape.Sequence(rows.Outputs, filters);
        return new ConvLayer(
            input.Index, input.Layout, SampleLayout.Planes(shape), rows, columns, activation, weights.Initializer, weights.StandardDeviation);
    }

    private static SlidingSpan? Refuse(LayerArguments arguments, string argument, int value, string range)
    {
        arguments.Problems.ReportRange(argument, argument, Literal.Of(value), range);
        return null;
    }
}
