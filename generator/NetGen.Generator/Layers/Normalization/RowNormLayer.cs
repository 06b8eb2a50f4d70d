using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>
/// Normalization of each vector, or of each step of a sequence, by its own statistics: <c>a = f(g n + b)</c>. LayerNorm centers, RMSNorm does not.
/// </summary>
internal sealed record RowNormLayer(
    int Index, SampleLayout Input, Activation Activation, bool IsCentered, bool HasGain, bool HasBias, double Epsilon)
    : ElementwiseLayer(Index, Input, Activation), ITrainedLayer, IStreamedLayer
{
    private const string None = $"{EmittedNames.Unsafe}.NullRef<float>()";

    public override string KindName => IsCentered ? "LayerNorm" : "RMSNorm";

    public override string WeightedSum
    {
        get
        {
            string normalized = IsCentered
                ? $"({InputName} - mean of {InputName}) / sqrt(variance of {InputName} + {Literal.Number(Epsilon)})"
                : $"{InputName} / sqrt(mean of {InputName}^2 + {Literal.Number(Epsilon)})";
            return (HasGain ? $"g{Index} " : "") + normalized + (HasBias ? $" + b{Index}" : "");
        }
    }

    public override string Shapes =>
        $"{InputName} [{Input.Shape}]{(HasGain ? $", g{Index} [{Features}]" : "")}{(HasBias ? $", b{Index} [{Features}]" : "")}"
        + (Input.Shape.Kind == ShapeKind.Sequence ? ", each step by itself" : "");

    public override string InputGradientMaths =>
        $"r (dn - {(IsCentered ? "mean of dn - " : "")}n mean of (dn n)), dn = {(HasGain ? $"g{Index} " : "")}dz{Index}, n the normalized {InputName}, r its scale";

    public override EquatableArray<ParameterTensor> Parameters => new(
    [
        .. HasGain ? [ParameterTensor.Vector($"g{Index}", ParameterRole.Scale, Features, startValue: 1)] : Array.Empty<ParameterTensor>(),
        .. HasBias ? [ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, Features)] : Array.Empty<ParameterTensor>(),
    ]);

    public override string Settings => $"epsilon {Literal.Number(Epsilon)}";

    public override long MultiplyAdds => 3L * Length;

    public override long UnpaddedMultiplyAdds => HasGain ? InputSize : 0;

    public override EquatableArray<KeptBuffer> Kept => new([new KeptBuffer(Statistics, StatisticsStride)]);

    public IStreamStep? Step => Input.Format == SampleFormat.Steps ? new RowNormStep(this, Features) : null;

    public override IEnumerable<string> InputGradientReads => [InputName, Statistics];

    public IReadOnlyList<string> GradientMaths =>
    [
        .. HasGain ? [$"dg{Index} = the sum of dz{Index} times the normalized {InputName}"] : Array.Empty<string>(),
        .. HasBias ? [$"db{Index} = the sum of dz{Index}"] : Array.Empty<string>(),
    ];

    public IEnumerable<string> GradientReads => [InputName, Statistics, "dz" + Index];

    private int Features => Input.Shape.Channels;

    /// <summary>The region with mean and scale of each row.</summary>
    public string Statistics => "statistics" + Index;

    public int StatisticsStride => Panels.Count(2 * Input.Shape.Positions) * Panels.Width;

    /// <summary>The gain, in a method that has the parameters; a null reference without one.</summary>
    public string Gain => HasGain ? Tensor("g") : None;

    private string Bias => HasBias ? Tensor("b") : None;

    public override void WriteForward(CodeWriter code, TileAnnex tiles) => new RowNormMethods(this).WriteForward(code);

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) => new RowNormMethods(this).WriteInputGradient(code);

    /// <summary>Emits the declaration of the runtime's description of rows.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="name">The name of the local.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="steps">The rows of a sample.</param>
    public void WriteRowsLocal(CodeWriter code, string name, string samples, int steps) => code.Call(
        $"{RuntimeNames.NormRows} {name} = new",
        [
            "Samples: " + samples, $"Stride: {InputStride}", $"OutputStride: {OutputStride}", $"Steps: {steps}",
            $"Pitch: {(Input.Format == SampleFormat.Row ? 0 : Input.Pitch)}", $"Size: {Features}", $"StatisticsStride: {StatisticsStride}",
            $"IsCentered: {(IsCentered ? "true" : "false")}", $"Epsilon: (float){Literal.Of(Epsilon)}",
        ]);

    /// <summary>Emits the normalization of the rows that a local called rows describes.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="sums">The normalized values; it may be the same buffer.</param>
    /// <param name="statistics">What is kept.</param>
    /// <param name="rows">The local.</param>
    public void WriteForwardCall(CodeWriter code, string inputs, string sums, string statistics, string rows = "rows") => code.Call(
        RuntimeNames.RowNorm + ".Forward",
        ["ref " + First(inputs), "ref " + First(sums), "in " + rows, "ref " + statistics, "gain: ref " + Gain, "bias: ref " + Bias]);

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index,
        [
            .. HasGain ? ["ref " + call.Parameters] : Array.Empty<string>(), "ref " + call.Gradients, "ref " + call.Input, "ref " + target,
            "ref " + Statistics, call.Count,
        ]);

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        if (Parameters.Count == 0)
        {
            return;
        }

        string rows = "rows" + Index;
        string gradients = "ref " + First("dz" + Index);
        WriteRowsLocal(code, rows, call.Count, Input.Shape.Positions);
        int tensor = 0;
        if (HasGain)
        {
            using (code.Block($"if ({call.IsTrainedHere(tensor)})"))
            {
                code.Call(
                    RuntimeNames.RowNorm + ".UpdateGain",
                    [
                        gradients, "ref " + First(InputValues(InputName)), "in " + rows, "ref " + Statistics, .. call.Buffers("g" + Index),
                        call.Optimizer(tensor),
                    ]);
            }

            tensor++;
        }

        if (HasBias)
        {
            using (code.Block($"if ({call.IsTrainedHere(tensor)})"))
            {
                code.Call(
                    RuntimeNames.RowNorm + ".UpdateBias",
                    [gradients, "in " + rows, .. call.Buffers("b" + Index), call.Optimizer(tensor)]);
            }
        }
    }

    private string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}{Index}Offset)";
}
