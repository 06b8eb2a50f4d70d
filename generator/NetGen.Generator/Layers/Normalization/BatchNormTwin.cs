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

    private string Deviation => $"Math.Sqrt({Of("v")} + {Literal.Number(layer.Epsilon)})";

    /// <summary>The normalization.</summary>
    public IReadOnlyList<string> Forward() => TwinLoops.Nest(
        _input.Loops, [$"z{layer.Index}[{_input.Indices}] = {Gamma} * ({X} - {Mean}) / {Deviation} + {Of("b")};"]);

    /// <summary>The moments of each chunk of samples.</summary>
    public IReadOnlyList<string> Moments()
    {
        string mean = OfChunk("mean");
        string squares = OfChunk("squares");
        return Chunks(
        [
            $"int values = {Times("(end - start)")};",
            $"{mean} = 0;",
            .. OverChunk([$"{mean} += {X} / values;"]),
            "",
            $"{squares} = 0;",
            .. OverChunk([$"{squares} += Math.Pow({X} - {mean}, 2);"]),
        ]);
    }

    /// <summary>The sums of each chunk of samples that the input gradient needs.</summary>
    public IReadOnlyList<string> GradientSums()
    {
        string sums = OfChunk("sums");
        string products = OfChunk("products");
        return Chunks(
        [
            $"{sums} = 0;",
            $"{products} = 0;",
            .. OverChunk([$"{sums} += {Dz};", $"{products} += {Dz} * ({X} - {Mean});"]),
        ]);
    }

    /// <summary>The gradient on the inputs.</summary>
    public IReadOnlyList<string> InputGradient() => TwinLoops.Nest(
        _input.Loops,
        [
            $"double deviation = {Deviation};",
            $"double n = ({X} - {Mean}) / deviation;",
            $"double values = {Times("batch")};",
            $"double meanOfDz = {OfBatch("sums")} / values;",
            $"double meanOfDzN = {OfBatch("products")} / deviation / values;",
            $"{layer.InputGradientName}[{_input.Indices}] = {Gamma} / deviation * ({Dz} - meanOfDz - n * meanOfDzN);",
        ]);

    /// <summary>Statements for each feature of each chunk k, the samples from start to end.</summary>
    private IReadOnlyList<string> Chunks(IReadOnlyList<string> body) => TwinLoops.Nest(
        [$"for (int start = 0; start < count; start += {BatchNormLayer.Chunk})", _input.FeatureLoop],
        [
            $"int k = (first + start) / {BatchNormLayer.Chunk};",
            $"int end = Math.Min(start + {BatchNormLayer.Chunk}, count);",
            .. body,
        ]);

    /// <summary>Statements for all values of a feature in a chunk.</summary>
    private IReadOnlyList<string> OverChunk(IReadOnlyList<string> body) =>
        TwinLoops.Nest(["for (int s = start; s < end; s++)", .. _input.PositionLoops], body);

    private string Of(string letter) => $"{letter}{layer.Index}[{_input.Feature}]";

    private string OfBatch(string name) => $"{name}[{_input.Feature}]";

    private string OfChunk(string name) => $"{name}[k, {_input.Feature}]";

    /// <summary>The values of a feature in some samples.</summary>
    private string Times(string samples) => new Counter(samples).Times(layer.Values);
}
