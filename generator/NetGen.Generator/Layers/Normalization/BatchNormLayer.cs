using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Batch normalization of each feature, or of each channel of an image: <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c>.</summary>
internal sealed record BatchNormLayer(int Index, SampleLayout Input, Activation Activation, double Momentum, double Epsilon)
    : ElementwiseLayer(Index, Input, Activation), ITrainedLayer, IBatchLayer, IRunningStatistics, IFoldableLayer
{
    /// <summary>Samples of a chunk, as the runtime's BatchNormSums says it.</summary>
    public const int Chunk = 16;

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
        [$"dg{Index} = the sum of dz{Index} times the normalized {InputName}; db{Index} = the sum of dz{Index}: Backward has computed both sums"];

    public IEnumerable<string> GradientReads => [Slots];

    /// <summary>Features, or channels.</summary>
    public int Features => Input.Shape.Channels;

    /// <summary>Features or channels, padded to whole panels.</summary>
    public int Width => FeatureStorage.Width(this);

    /// <summary>Values of a feature in a sample.</summary>
    public int Values => Input.Shape.Positions;

    /// <summary>What is normalized by itself, in words.</summary>
    public string Feature => Input.Shape.Kind == ShapeKind.Image ? "channel" : "feature";

    /// <summary>
    /// The region of the statistics: in the slot of each chunk [4 x Width], the moments, then the sums of backpropagation; merged, those of the batch are in
    /// the first slot.
    /// </summary>
    public string Slots => "slots" + Index;

    /// <summary>Where the sums of backpropagation start in a slot.</summary>
    public int GradientSumsPlace => 2 * Width;

    /// <summary>The sums of the batch.</summary>
    public string GradientSums => VectorType.Offset(Slots, Literal.Of(GradientSumsPlace));

    /// <summary>The mean of each feature, behind a reference to moments.</summary>
    public Operand Mean => SampleTensor.Inputs(this).PerFeature("m" + Index, "0");

    /// <summary>The variance of each feature, behind a reference to moments.</summary>
    public Operand Variance => SampleTensor.Inputs(this).PerFeature("v" + Index, Literal.Of(Width)) with { IsPositive = true };

    /// <summary>The class of the runtime with the loops.</summary>
    public string RuntimeClass => Input.Format == SampleFormat.Planes ? RuntimeNames.BatchNormChannels : RuntimeNames.BatchNormFeatures;

    /// <summary>The argument of the runtime's methods.</summary>
    public string EpsilonArgument => $"epsilon: (float){Literal.Of(Epsilon)}";

    /// <summary>The argument that says over how many values of a feature the statistics of a batch are taken.</summary>
    /// <param name="samples">The samples of the batch.</param>
    public string Total(string samples) => "total: " + (Values == 1 ? samples : $"(long){samples} * {Values}");

    /// <summary>A tensor, in a method that has the parameters.</summary>
    public string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}{Index}Offset)";

    public override void WriteForward(CodeWriter code, TileAnnex tiles) => new BatchNormForward(this).Write(code);

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) => new BatchNormBackward(this).Write(code);

    public override void WriteTrainCall(CodeWriter code, TrainCall call)
    {
        code.Line(
            $"ref float moments{Index} = ref {call.Pass}.IsTraining ? ref {Slots} : ref {Tensor("m")};",
            "mean and variance: in training of the batch, else the running ones");
        WriteLayerCall(code, call, "moments" + Index);
        ActivationCalls.WriteApply(code, this, call.Sums, call.Outputs, call.Count);
    }

    public override void WritePredictCall(CodeWriter code, PredictCall call)
    {
        if (call.IsFolded is { } isFolded)
        {
            code.Comment("A folded normalization is part of the weights and biases of the layer before it.");
            using (code.Block($"if (!{isFolded})"))
            {
                WriteLayerCall(code, call, Tensor("m"));
            }
        }
        else
        {
            WriteLayerCall(code, call, Tensor("m"));
        }

        ActivationCalls.WriteApply(code, this, call.Sums, call.Outputs, call.Count);
    }

    public void WriteStatistics(CodeWriter code, TrainCall call) =>
        code.Call("Moments" + Index, ["ref " + call.Input, "ref " + Slots, call.First, call.Count]);

    public void WriteGradientStatistics(CodeWriter code, BackwardCall call) =>
        code.Call("GradientSums" + Index, ["ref " + call.Gradients, "ref " + call.Input, "ref " + Slots, call.First, call.Count]);

    public void WriteCombine(CodeWriter code, CombineCall call)
    {
        code.Comment($"Mean and variance of each {Feature} of {InputName} over the batch.");
        code.Call(
            Sums + ".CombineMoments",
            ["ref " + Slots, "slotStride: " + call.ChunkStride, WidthArgument, "count: " + call.Count, $"values: {Values}"]);
    }

    public void WriteGradientCombine(CodeWriter code, CombineCall call)
    {
        code.Comment($"The sums of dz{Index} and of dz{Index} ({InputName} - m{Index}) over the batch.");
        code.Call(
            Sums + ".CombineGradients",
            ["ref " + GradientSums, "slotStride: " + call.ChunkStride, WidthArgument, "count: " + call.Count]);
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index,
        [
            "ref " + call.Parameters, "ref " + call.Gradients, "ref " + call.Input, "ref " + target, "ref " + Slots, call.Count, call.Pass + ".Count",
        ]);

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        using (code.Block($"if ({call.IsTrainedHere(0)})"))
        {
            code.Call(
                Sums + ".UpdateGamma",
                [
                    "moments: ref " + Slots, "sums: ref " + GradientSums, .. call.Buffers("g" + Index), WidthArgument, EpsilonArgument, call.Optimizer(0),
                ]);
        }

        // The sums of the batch are a single row, so there is no stride.
        using (code.Block($"if ({call.IsTrainedHere(1)})"))
        {
            code.Call(
                RuntimeNames.BiasGradient + ".Update",
                ["ref " + GradientSums, "stride: 0", "count: 1", .. call.Buffers("b" + Index), $"length: {Width}", call.Optimizer(1)]);
        }
    }

    public void WriteTakeStatistics(CodeWriter code, StatisticsCall call) => code.Call(
        Sums + ".TakeStatistics", ["moments: ref " + Slots, "ref " + call.Statistics, WidthArgument, Total(call.Count)]);

    public void WriteFollowStatistics(CodeWriter code, StatisticsCall call)
    {
        Follow(2, "m", call.Statistics);
        Follow(3, "v", $"{Unsafe}.Add(ref {call.Statistics}, {Width})");

        void Follow(int tensor, string name, string batch)
        {
            using (code.Block($"if ({call.Moves(tensor)})"))
            {
                code.Call(
                    Sums + ".Follow",
                    ["running: ref " + call.Parameter(name + Index), "batch: ref " + batch, WidthArgument, "momentum: " + Literal.Of(Momentum)]);
            }
        }
    }

    private string WidthArgument => $"width: {Width}";

    private void WriteLayerCall(CodeWriter code, LayerCall call, string moments) => code.Call(
        "Layer" + Index, ["ref " + call.Parameters, "ref " + call.Input, "ref " + call.Sums, "ref " + moments, call.Count]);
}
