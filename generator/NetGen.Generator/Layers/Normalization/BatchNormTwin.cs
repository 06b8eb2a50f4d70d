using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Batch normalization in plain loops: the naive twins of its emitted methods.</summary>
/// <param name="layer">The layer.</param>
internal sealed class BatchNormTwin(BatchNormLayer layer)
{
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);

    private string X => $"{layer.InputName}[{_input.Indices}]";

    private string Dz => $"dz{layer.Index}[{_input.Indices}]";

    private string Gamma => Of("g");

    private string Mean => Of("m");

    private string Variance => Of("v");

    private string Deviation => $"Math.Sqrt({Variance} + {Literal.Number(layer.Epsilon)})";

    /// <summary>The normalization, by whatever moments.</summary>
    public IReadOnlyList<string> Forward() => TwinLoops.Nest(
        _input.Loops, [$"z{layer.Index}[{_input.Indices}] = {Gamma} * ({X} - {Mean}) / {Deviation} + {Of("b")};"]);

    /// <summary>The moments of each chunk of samples.</summary>
    public IReadOnlyList<string> Moments() => Chunks(
    [
        $"int values = {Times("(end - start)")};",
        "mean[k, {c}] = 0;",
        .. OverChunk([$"mean[k, {{c}}] += {X} / values;"]),
        "",
        "squares[k, {c}] = 0;",
        .. OverChunk([$"squares[k, {{c}}] += Math.Pow({X} - mean[k, {{c}}], 2);"]),
    ]);

    /// <summary>What the input gradient needs to know of each chunk of samples.</summary>
    public IReadOnlyList<string> GradientSums() => Chunks(
    [
        "sums[k, {c}] = 0;",
        "products[k, {c}] = 0;",
        .. OverChunk([$"sums[k, {{c}}] += {Dz};", $"products[k, {{c}}] += {Dz} * ({X} - {Mean});"]),
    ]);

    /// <summary>The gradient on the inputs.</summary>
    public IReadOnlyList<string> InputGradient() => TwinLoops.Nest(
        _input.Loops,
        [
            $"double deviation = {Deviation};",
            $"double n = ({X} - {Mean}) / deviation;",
            $"double values = {Times("batch")};",
            $"double meanOfDz = {Of("sums", "")} / values;",
            $"double meanOfDzN = {Of("products", "")} / deviation / values;",
            $"{layer.InputGradientName}[{_input.Indices}] = {Gamma} / deviation * ({Dz} - meanOfDz - n * meanOfDzN);",
        ]);

    /// <summary>Statements for each feature of each chunk k, the samples from start to end, in whose lines {c} stands for the index of the feature.</summary>
    private IReadOnlyList<string> Chunks(IReadOnlyList<string> body) => TwinLoops.Nest(
        [$"for (int start = 0; start < count; start += {BatchNormLayer.Chunk})", _input.FeatureLoop],
        [
            $"int k = (first + start) / {BatchNormLayer.Chunk};",
            $"int end = Math.Min(start + {BatchNormLayer.Chunk}, count);",
            .. body.Select(line => line.Replace("{c}", _input.Feature)),
        ]);

    /// <summary>Statements for all values of a feature in a chunk.</summary>
    private IReadOnlyList<string> OverChunk(IReadOnlyList<string> body) =>
        TwinLoops.Nest(["for (int s = start; s < end; s++)", .. _input.PositionLoops], body);

    private string Of(string name) => Of(name, Literal.Of(layer.Index));

    private string Of(string name, string index) => $"{name}{index}[{_input.Feature}]";

    /// <summary>The values of a feature in some samples.</summary>
    private string Times(string samples) => new Counter(samples).Times(layer.Values);
}
