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
        $"r (dn - {(IsCentered ? "mean of dn - " : "")}n mean of (dn n)), dn = {(HasGain ? $"g{Index} " : "")}dz{Index}, n the normalized {InputName}, r what it was scaled by";

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
    private string Statistics => "n" + Index;

    private int StatisticsStride => Panels.Count(2 * Input.Shape.Positions) * Panels.Width;

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>z{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples; z may lie where x does.</summary>");
        code.Line($"/// <remarks>{Shapes}. Mean and scale of each row stay in statistics, [count x {StatisticsStride}].</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, ref float statistics, int count)"))
        {
            WriteRows(code, "x", "z", "statistics", Rows("count"));
        }
    }

    /// <summary>Emits the normalization of rows.</summary>
    /// <param name="code">The writer.</param>
    /// <param name="x">What comes in.</param>
    /// <param name="z">What goes out.</param>
    /// <param name="statistics">What is kept.</param>
    /// <param name="rows">Where the rows lie.</param>
    public void WriteRows(CodeWriter code, string x, string z, string statistics, string rows)
    {
        code.Line($"{RuntimeNames.RowNorm}.Forward(");
        using (code.Indent())
        {
            code.Line($"ref {First(x)}, ref {First(z)}, {rows},");
            code.Line($"ref {statistics}, gain: ref {Gain}, bias: ref {(HasBias ? Tensor("b") : None)});");
        }
    }

    /// <summary>The arguments of the runtime's NormRows.</summary>
    /// <param name="samples">The number of samples.</param>
    /// <param name="steps">The rows of a sample.</param>
    public string Rows(string samples, int? steps = null)
    {
        string strides = $"{InputStride}, {OutputStride}, {steps ?? Input.Shape.Positions}, {(Input.Format == SampleFormat.Row ? 0 : Input.Pitch)}, {Features}";
        return $"new({samples}, {strides}, {StatisticsStride}, IsCentered: {(IsCentered ? "true" : "false")}, Epsilon: (float){Literal.Of(Epsilon)})";
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{Index}(ref float parameters, ref float dz, ref float x, ref float dx, ref float statistics, int count)"))
        {
            code.Line($"{RuntimeNames.RowNorm}.InputGradient(");
            using (code.Indent())
            {
                code.Line($"ref {First("dz")}, ref {First("x")}, ref {First("dx")}, {Rows("count")},");
                code.Line($"ref statistics, gain: ref {Gain});");
            }
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Line(
        $"InputGradient{Index}(ref {call.Parameters}, ref {call.Gradients}, ref {call.Input}, ref {target}, ref {Statistics}, {call.Count});");

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        string dz = First("dz" + Index);
        string x = First(InputValues(InputName));
        int tensor = 0;
        if (HasGain)
        {
            using (code.Block($"if ({call.IsTrainedHere(tensor)})"))
            {
                code.Line($"{RuntimeNames.RowNorm}.UpdateGain(");
                using (code.Indent())
                {
                    code.Line($"ref {dz}, ref {x}, {Rows(call.Count)},");
                    code.Line($"ref {Statistics}, {string.Join(", ", call.Buffers("g" + Index))}, {call.Optimizer(tensor)});");
                }
            }

            tensor++;
        }

        if (HasBias)
        {
            using (code.Block($"if ({call.IsTrainedHere(tensor)})"))
            {
                code.Line($"{RuntimeNames.RowNorm}.UpdateBias(");
                using (code.Indent())
                {
                    code.Line($"ref {dz}, {Rows(call.Count)},");
                    code.Line($"{string.Join(", ", call.Buffers("b" + Index))}, {call.Optimizer(tensor)});");
                }
            }
        }
    }

    private string Gain => HasGain ? Tensor("g") : None;

    private string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}{Index}Offset)";
}
