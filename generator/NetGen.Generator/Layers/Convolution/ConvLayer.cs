using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>A convolution, <c>a = f(conv(W, x) + b)</c>, over an image or over a sequence, which is stored as an image one pixel wide.</summary>
internal sealed record ConvLayer(
    int Index, SampleLayout Input, SampleLayout Output, SlidingSpan Rows, SlidingSpan Columns, Activation Activation, Initializer Initializer,
    double StandardDeviation)
    : Layer(Index, Input, Output, Activation), IGradientLayer, ILinearLayer
{
    public override string KindName => IsImage ? "Conv2D" : "Conv1D";

    public override string WeightedSum => $"conv(W{Index}, {InputName}) + b{Index}";

    public override string Shapes =>
        $"{InputName} [{Input.Shape}], W{Index} [{string.Join("x", KernelShape)}], b{Index} [{Filters}]{Sliding}";

    public override string InputGradientMaths => $"conv^T(W{Index}, dz{Index})";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Filters($"W{Index}", KernelShape, Initializer, StandardDeviation),
        ParameterTensor.Vector($"b{Index}", ParameterRole.Bias, Filters)));

    public override string Settings => (IsImage ? $"{Rows.Kernel}x{Columns.Kernel}" : $"{Rows.Kernel}") + Sliding;

    public override long MultiplyAdds => (long)Filters * Shape.Columns * Shape.Pitch;

    public override long UnpaddedMultiplyAdds => (long)Filters * Shape.Columns * Shape.Positions;

    public override EquatableArray<KeptBuffer> Kept => new(ImmutableArray.Create(new KeptBuffer(Unfolded, Shape.UnfoldedStride)));

    public bool IsLinear => Activation == Activation.Identity;

    /// <summary>A maximum on the way out of the registers is free; a pass of its own over large maps is not.</summary>
    protected override bool AppliesActivation => Activation == Activation.ReLU;

    public override int BackwardScratch => Math.Max(ConvInputGradient.Scratch(Shape), new ConvGradientPlan(Shape).Scratch);

    public IReadOnlyList<string> GradientMaths =>
        [$"{WeightGradientMaths}; db{Index} = the sum of {SumGradients} over samples and {(IsImage ? "positions" : "steps")}"];

    public IEnumerable<string> GradientReads => [Unfolded, SumGradients];

    /// <summary>Whether the input is an image; otherwise it is a sequence.</summary>
    public bool IsImage => Input.Shape.Kind == ShapeKind.Image;

    /// <summary>The dimensions that the kernel slides along.</summary>
    public IReadOnlyList<ConvAxis> Axes => IsImage ? ConvAxis.OfImage(Rows, Columns) : ConvAxis.OfSequence(Rows);

    /// <summary>The name of the weights.</summary>
    public string Weights => "W" + Index;

    /// <summary>The name of the biases.</summary>
    public string Biases => "b" + Index;

    /// <summary>The name of the unfolded inputs: what each output meets under each weight.</summary>
    public string Unfolded => "u" + Index;

    /// <summary>Whether the forward method applies the activation.</summary>
    public bool IsRectified => AppliesActivation;

    /// <summary>The name of what the forward method writes: weighted sums, or activations.</summary>
    public string Sums => (IsRectified ? "a" : "z") + Index;

    /// <summary>The maths of the forward method.</summary>
    public string SumMaths => IsRectified ? Maths : $"{Sums} = {WeightedSum}";

    /// <summary>The name of the gradients on the weighted sums.</summary>
    public string SumGradients => "dz" + Index;

    /// <summary>The maths of the gradient of the weights.</summary>
    public string WeightGradientMaths => $"d{Weights} = conv({Unfolded}, {SumGradients})";

    private int Filters => Output.Shape.Channels;

    private ImmutableArray<int> KernelShape => IsImage
        ? [Filters, Input.Shape.Channels, Rows.Kernel, Columns.Kernel]
        : [Filters, Input.Shape.Channels, Rows.Kernel];

    /// <summary>What is unusual about how the kernel moves.</summary>
    private string Sliding
    {
        get
        {
            string stride = Rows.Stride == 1 && Columns.Stride == 1 ? ""
                : IsImage ? $", stride {Rows.Stride}x{Columns.Stride}"
                : $", stride {Rows.Stride}";
            string columns = IsImage ? $" x {Columns.Before}+{Columns.After}" : "";
            return Rows.Before + Rows.After + Columns.Before + Columns.After == 0
                ? stride
                : $"{stride}, padding {Rows.Before}+{Rows.After}{columns}";
        }
    }

    private ConvShape Shape => new(
        Input.Shape.Channels, Filters, Rows.Kernel, Columns.Kernel, Rows.Stride, Rows.Outputs, Columns.Outputs)
    {
        IsRectified = IsRectified,
    };

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        WriteUnfoldShape(code);
        code.Line();
        new ConvForward(this, Shape).Write(code, tiles);
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) => new ConvInputGradient(this, Shape).Write(code, tiles);

    public void WriteGradient(CodeWriter code, TileAnnex tiles) => new ConvGradient(this, Shape).Write(code, tiles);

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        string gradients = "ref " + SumGradients;
        using (code.Block($"if ({call.IsTrained(0)})"))
        {
            code.Call(
                "Gradient" + Index,
                [
                    "ref " + Unfolded, gradients, call.Count, .. call.Buffers(Weights), call.Optimizer(0), call.Share, call.Shares, "ref " + call.Scratch,
                ]);
        }

        using (code.Block($"if ({call.IsTrainedHere(1)})"))
        {
            code.Call(
                RuntimeNames.BiasGradient + ".UpdatePlanes",
                [
                    gradients, $"stride: {OutputStride}", $"pitch: {Output.Pitch}", call.Count, .. call.Buffers(Biases), $"planes: {Filters}",
                    call.Optimizer(1),
                ]);
        }
    }

    /// <summary>The sizes by which a sample is unfolded.</summary>
    private void WriteUnfoldShape(CodeWriter code)
    {
        string[] sizes =
        [
            $"Channels = {Input.Shape.Channels}", $"Height = {Rows.Size}", $"Width = {Columns.Size}", $"Pitch = {Input.Pitch}",
            $"KernelHeight = {Rows.Kernel}", $"KernelWidth = {Columns.Kernel}", $"StrideHeight = {Rows.Stride}", $"StrideWidth = {Columns.Stride}",
            $"PaddingTop = {Rows.Before}", $"PaddingLeft = {Columns.Before}", $"OutHeight = {Rows.Outputs}", $"OutWidth = {Columns.Outputs}",
            $"UnfoldedPitch = {Shape.PlaneStride}",
        ];
        string image = IsImage ? "" : ", as an image one pixel wide";
        code.Doc($"<summary>How {InputName} [{Input.Shape}] is unfolded{image}.</summary>");
        code.Line($"private static {RuntimeNames.UnfoldShape} Unfold{Index} => new()");
        code.Line("{");
        using (code.Indent())
        {
            code.Statements(sizes.Select(size => size + ","));
        }

        code.Line("};");
    }
}
