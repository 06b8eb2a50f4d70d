using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Batch normalization of each feature, or of each channel of an image: <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c>.</summary>
internal sealed record BatchNormLayer(int Index, SampleLayout Input, Activation Activation, double Momentum, double Epsilon)
    : ElementwiseLayer(Index, Input, Activation), ITrainedLayer, IBatchLayer, IRunningStatistics, IFoldableLayer
{
    private const string Sums = RuntimeNames.BatchNormSums;

    public override string KindName => "BatchNorm";

    public override string WeightedSum => $"g{Index} ({InputName} - m{Index}) / sqrt(v{Index} + {Literal.Number(Epsilon)}) + b{Index}";

    public override string Shapes =>
        $"{InputName} [{Input.Shape}], g{Index} [{Features}], b{Index} [{Features}], mean m{Index} [{Features}], variance v{Index} [{Features}]";

    public override string InputGradientMaths =>
        $"g{Index} / sqrt(v{Index} + {Literal.Number(Epsilon)}) (dz{Index} - mean of dz{Index} - n mean of (dz{Index} n)), n the normalized {InputName}";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Vector($"g{Index}", ParameterRole.Scale, Features, startValue: 1),
        ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, Features),
        ParameterTensor.Vector($"m{Index}", ParameterRole.Statistic, Features),
        ParameterTensor.Vector($"v{Index}", ParameterRole.Statistic, Features, startValue: 1)));

    public override string Settings => $"momentum {Literal.Number(Momentum)}, epsilon {Literal.Number(Epsilon)}";

    public override long MultiplyAdds => 2L * Length;

    public override long UnpaddedMultiplyAdds => InputSize;

    public override EquatableArray<KeptBuffer> Kept => new(ImmutableArray.Create(new KeptBuffer(Slots, 4 * Width) { IsOfChunk = true }));

    public int SmallestBatch => Values == 1 ? 2 : 1;

    public int StatisticsLength => 2 * Width;

    public override IEnumerable<string> InputGradientReads => [InputName, Slots];

    public IReadOnlyList<string> GradientMaths =>
        [$"dg{Index} = the sum of dz{Index} times the normalized {InputName}; db{Index} = the sum of dz{Index}: Backward has taken both"];

    public IEnumerable<string> GradientReads => [Slots];

    /// <summary>Features, or channels.</summary>
    private int Features => Input.Shape.Channels;

    private int Width => Panels.Count(Features) * Panels.Width;

    /// <summary>Values of a feature in a sample.</summary>
    private int Values => Input.Shape.Positions;

    /// <summary>The region of the sums: in each chunk [4 x Width], moments, then gradient sums; those of the batch in the first.</summary>
    private string Slots => "n" + Index;

    private string GradientSums => VectorType.Offset(Slots, Literal.Of(2 * Width));

    private string RuntimeClass => Input.Format == SampleFormat.Planes ? RuntimeNames.BatchNormChannels : RuntimeNames.BatchNormFeatures;

    private string EpsilonLiteral => $"epsilon: (float){Literal.Of(Epsilon)}";

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>z{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.</summary>");
        code.Lines(
            $"""
            /// <remarks>
            /// {Shapes}. In training mean and variance are those of the batch, otherwise the running ones; they come as moments, [2 x {Width}].
            /// </remarks>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, ref float moments, int count)"))
        {
            code.Line($"{RuntimeClass}.Normalize(");
            using (code.Indent())
            {
                code.Line($"ref {First("x")}, ref {First("z")}, {Place("count")},");
                code.Line($"mean: ref moments, variance: ref {VectorType.Offset("moments", Literal.Of(Width))},");
                code.Line($"gamma: ref {Tensor("g")}, beta: ref {Tensor("b")}, {EpsilonLiteral});");
            }
        }

        code.Line();
        code.Line($"/// <summary>Means and sums of squared deviations of {InputName}, a slot for each chunk of samples.</summary>");
        WriteChunks(code, $"Moments{Index}(ref float x, ref float slots, int first, int count)", slot =>
            code.Line($"{RuntimeClass}.Moments(ref {Chunk("x", InputStride)}, {Place("rows")}, ref {slot});"));
    }

    public override void WriteTrainCall(CodeWriter code, TrainCall call)
    {
        code.Line($"ref float moments{Index} = ref {call.Pass}.IsTraining ? ref {Slots} : ref {Tensor("m")};");
        WriteLayerCall(code, call, "moments" + Index);
        WriteActivation(code, call);
    }

    public override void WritePredictCall(CodeWriter code, PredictCall call)
    {
        if (call.IsFolded is { } isFolded)
        {
            using (code.Block($"if (!{isFolded})"))
            {
                WriteLayerCall(code, call, Tensor("m"));
            }
        }
        else
        {
            WriteLayerCall(code, call, Tensor("m"));
        }

        WriteActivation(code, call);
    }

    public void WriteStatistics(CodeWriter code, TrainCall call) =>
        code.Line($"Moments{Index}(ref {call.Input}, ref {Slots}, {call.First}, {call.Count});");

    public void WriteGradientStatistics(CodeWriter code, BackwardCall call) =>
        code.Line($"GradientSums{Index}(ref {call.Gradients}, ref {call.Input}, ref {Slots}, {call.First}, {call.Count});");

    public void WriteCombine(CodeWriter code, CombineCall call) => code.Line(
        $"{Sums}.CombineMoments(ref {Slots}, slotStride: {call.ChunkStride}, width: {Width}, {call.Count}, values: {Values});");

    public void WriteGradientCombine(CodeWriter code, CombineCall call) => code.Line(
        $"{Sums}.CombineGradients(ref {GradientSums}, slotStride: {call.ChunkStride}, width: {Width}, {call.Count});");

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary>The sums of <c>dz{Index}</c> and of <c>dz{Index} ({InputName} - m{Index})</c>, a slot for each chunk of samples.</summary>");
        WriteChunks(code, $"GradientSums{Index}(ref float dz, ref float x, ref float slots, int first, int count)", slot =>
        {
            code.Line($"{RuntimeClass}.GradientSums(");
            using (code.Indent())
            {
                code.Line($"ref {Chunk("dz", OutputStride)}, ref {Chunk("x", InputStride)}, {Place("rows")}, mean: ref slots,");
                code.Line($"ref {Unsafe}.Add(ref {slot}, {2 * Width}));");
            }
        });
        code.Line();
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            private static void InputGradient{Index}(
                ref float parameters, ref float dz, ref float x, ref float dx, ref float moments, int count, int batch)
            """))
        {
            code.Line($"{RuntimeClass}.InputGradient(");
            using (code.Indent())
            {
                code.Line($"ref {First("dz")}, ref {First("x")}, ref {First("dx")}, {Place("count")},");
                code.Line($"ref moments, sums: ref {VectorType.Offset("moments", Literal.Of(2 * Width))}, gamma: ref {Tensor("g")}, {EpsilonLiteral},");
                code.Line($"total: (long)batch * {Values});");
            }
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line(
            $"InputGradient{Index}(ref {call.Parameters}, ref {call.Gradients}, ref {call.Input}, ref {target}, ref {Slots}, {call.Count}, {call.Pass}.Count);");

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        using (code.Block($"if ({call.IsTrainedHere(0)})"))
        {
            code.Line($"{Sums}.UpdateGamma(");
            using (code.Indent())
            {
                code.Line($"ref {Slots}, ref {GradientSums}, {string.Join(", ", call.Buffers("g" + Index))},");
                code.Line($"width: {Width}, {EpsilonLiteral}, {call.Optimizer(0)});");
            }
        }

        using (code.Block($"if ({call.IsTrainedHere(1)})"))
        {
            code.Line($"{RuntimeNames.BiasGradient}.Update(");
            using (code.Indent())
            {
                code.Line($"ref {GradientSums}, stride: 0, count: 1, {string.Join(", ", call.Buffers("b" + Index))},");
                code.Line($"length: {Width}, {call.Optimizer(1)});");
            }
        }
    }

    public void WriteTakeStatistics(CodeWriter code, StatisticsCall call) => code.Line(
        $"{Sums}.TakeStatistics(ref {Slots}, ref {call.Statistics}, width: {Width}, total: (long){call.Count} * {Values});");

    public void WriteFollowStatistics(CodeWriter code, StatisticsCall call)
    {
        Follow(2, "m", call.Statistics);
        Follow(3, "v", $"{Unsafe}.Add(ref {call.Statistics}, {Width})");

        void Follow(int tensor, string name, string batch)
        {
            using (code.Block($"if ({call.Moves(tensor)})"))
            {
                code.Line($"{Sums}.Follow(ref {call.Parameter(name + Index)}, ref {batch}, width: {Width}, momentum: {Literal.Of(Momentum)});");
            }
        }
    }

    private void WriteLayerCall(CodeWriter code, LayerCall call, string moments) =>
        code.Line($"Layer{Index}(ref {call.Parameters}, ref {call.Input}, ref {call.Sums}, ref {moments}, {call.Count});");

    private void WriteActivation(CodeWriter code, LayerCall call)
    {
        if (ActivationCalls.Apply(this, call.Sums, call.Outputs, call.Count) is { } activation)
        {
            code.Line(activation);
        }
    }

    /// <summary>A method that walks samples chunk by chunk; x and slots are in scope, first is the first sample of a chunk.</summary>
    private static void WriteChunks(CodeWriter code, string signature, Action<string> write)
    {
        code.Line(EmittedNames.Hot);
        using (code.Block("private static void " + signature))
        using (code.Block($"for (int s = 0; s < count; s += {Sums}.Chunk)"))
        {
            code.Line($"int rows = {Min}({Sums}.Chunk, count - s);");
            code.Line($"ref float slot = ref {Unsafe}.Add(ref slots, (first + s) / {Sums}.Chunk * ChunkStride);");
            write("slot");
        }
    }

    private string Chunk(string buffer, int stride) => $"{Unsafe}.Add(ref {First(buffer)}, (nint)s * {stride})";

    /// <summary>Where the values of some samples lie.</summary>
    private string Place(string count) => Input.Format == SampleFormat.Planes
        ? $"new({count}, {InputStride}, {Features}, {Input.Pitch}, {Values})"
        : $"new({count}, {InputStride}, {OutputStride}, {Values}, {(Input.Format == SampleFormat.Row ? 0 : Input.Pitch)}, {Width})";

    private string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}{Index}Offset)";
}
