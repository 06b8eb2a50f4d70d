using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>What the naive twins of poolings are made of: loops over windows, and over the pixels of one.</summary>
/// <param name="layer">The layer.</param>
internal sealed class PoolingTwin(Pooling2DLayer layer)
{
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);
    private readonly SampleTensor _output = SampleTensor.Outputs(layer);

    private PoolingWindow Window => layer.Window;

    /// <summary>An element of a tensor that is shaped like the outputs.</summary>
    public string Output(string name) => $"{name}[{_output.Indices}]";

    /// <summary>The pixel in the innermost loop of <see cref="OverWindow"/>, of a tensor that is shaped like the inputs.</summary>
    public string Pixel(string name) => PixelAt(name, "row", "column");

    /// <summary>A pixel of the sample and the channel.</summary>
    public static string PixelAt(string name, string row, string column) => $"{name}[s, {row}, {column}, c]";

    /// <summary>Statements for every pixel.</summary>
    public IReadOnlyList<string> OverInputs(Func<string, string> statement) => TwinLoops.Nest(_input.Loops, [statement(_input.Indices)]);

    /// <summary>Statements for every output.</summary>
    public IReadOnlyList<string> OverOutputs(IReadOnlyList<string> body) => TwinLoops.Nest(_output.Loops, body);

    /// <summary>Statements for every pixel of an output's window, row by row; padding is left out.</summary>
    public IReadOnlyList<string> OverWindow(IReadOnlyList<string> body) => TwinLoops.Nest(
    [
        Rows.Loop("row"),
        Columns.Loop("column"),
    ], body);

    /// <summary>The rows of an output's window.</summary>
    public WindowSpan Rows =>
        Span(_output.Position[0], Window.StrideHeight, Window.Height, Window.Top, Window.Bottom, layer.Input.Shape.Height);

    /// <summary>The columns of an output's window.</summary>
    public WindowSpan Columns =>
        Span(_output.Position[1], Window.StrideWidth, Window.Width, Window.Left, Window.Right, layer.Input.Shape.Width);

    private static WindowSpan Span(string output, int stride, int window, int before, int after, int size)
    {
        string start = new Counter(output).Times(stride);
        return new WindowSpan(
            before == 0 ? start : $"Math.Max({start} - {before}, 0)",
            after == 0 ? Plus(start, window - 1) : $"Math.Min({Plus(start, window - 1 - before)}, {size - 1})");
    }

    private static string Plus(string start, int number) => number switch
    {
        0 => start,
        < 0 => $"{start} - {-number}",
        _ => $"{start} + {number}",
    };
}

/// <summary>The rows, or the columns, of a window that are pixels: expressions of an output's index.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal sealed record WindowSpan(string First, string Last)
{
    /// <summary>The head of the loop over them.</summary>
    public string Loop(string index) => $"for (int {index} = {First}; {index} <= {Last}; {index}++)";
}
