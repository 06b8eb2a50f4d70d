using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Convolution;

/// <summary>A convolution, <c>a = f(conv(W, x) + b)</c>, over an image, or over a sequence, which is an image one pixel wide.</summary>
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

    /// <summary>A maximum on the way out of the registers costs nothing; a pass of its own over large maps does.</summary>
    protected override bool AppliesActivation => Activation == Activation.ReLU;

    public override int BackwardScratch => Math.Max(ConvInputGradient.Scratch(Shape), new ConvGradient(Shape).Scratch);

    public IReadOnlyList<string> GradientMaths =>
        [$"dW{Index} = conv({Unfolded}, dz{Index}); db{Index} = the sum of dz{Index} over samples and positions"];

    public IEnumerable<string> GradientReads => [Unfolded, "dz" + Index];

    private bool IsImage => Input.Shape.Kind == ShapeKind.Image;

    private int Filters => Output.Shape.Channels;

    private string Unfolded => "u" + Index;

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
        Index, Input.Shape.Channels, Filters, Rows.Kernel, Columns.Kernel, Rows.Stride, Rows.Outputs, Columns.Outputs)
    {
        IsRectified = AppliesActivation,
    };

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        WriteUnfoldShape(code);
        code.Line();
        new ConvForward(
            Shape, AppliesActivation ? Maths : $"z{Index} = {WeightedSum}", $"{Shapes}, z{Index} [{Output.Shape}]", InputStride).Write(code, tiles);
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles) =>
        new ConvInputGradient(Shape, InputGradientName, Input.Pitch, InputStride).Write(code, tiles);

    public void WriteGradient(CodeWriter code, TileAnnex tiles) => new ConvGradient(Shape).Write(code, tiles);

    public void WriteGradientCalls(CodeWriter code, GradientCall call)
    {
        string weights = "W" + Index;
        string biases = "b" + Index;
        string gradients = "dz" + Index;
        using (code.Block($"if ({call.IsTrained(0)})"))
        {
            code.Line($"Gradient{Index}(");
            using (code.Indent())
            {
                code.Line($"ref {Unfolded}, ref {gradients}, {call.Count}, {string.Join(", ", call.Buffers(weights))},");
                code.Line($"{call.Optimizer(0)}, {call.Share}, {call.Shares}, ref {call.Scratch});");
            }
        }

        using (code.Block($"if ({call.IsTrainedHere(1)})"))
        {
            code.Line($"{RuntimeNames.BiasGradient}.UpdatePlanes(");
            using (code.Indent())
            {
                code.Line($"ref {gradients}, stride: {OutputStride}, pitch: {Output.Pitch}, {call.Count}, {string.Join(", ", call.Buffers(biases))},");
                code.Line($"planes: {Filters}, {call.Optimizer(1)});");
            }
        }
    }

    /// <summary>The sizes that the unfolding of a sample goes by.</summary>
    private void WriteUnfoldShape(CodeWriter code)
    {
        (int height, int width) = IsImage ? (Input.Shape.Height, Input.Shape.Width) : (Input.Shape.Steps, 1);
        code.Line($"/// <summary>How {InputName} [{Input.Shape}] is unfolded.</summary>");
        code.Line($"private static {RuntimeNames.UnfoldShape} Unfold{Index} => new()");
        code.Line("{");
        using (code.Indent())
        {
            code.Line($"Channels = {Input.Shape.Channels}, Height = {height}, Width = {width}, Pitch = {Input.Pitch},");
            code.Line($"KernelHeight = {Rows.Kernel}, KernelWidth = {Columns.Kernel}, StrideHeight = {Rows.Stride}, StrideWidth = {Columns.Stride},");
            code.Line($"PaddingTop = {Rows.Before}, PaddingLeft = {Columns.Before}, OutHeight = {Rows.Outputs}, OutWidth = {Columns.Outputs},");
            code.Line($"UnfoldedPitch = {Shape.PlaneStride},");
        }

        code.Line("};");
    }
}
