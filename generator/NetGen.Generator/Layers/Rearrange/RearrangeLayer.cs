using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Rearrange;

/// <summary>
/// The same values in another order: a flatten before a dense layer, a copy of the inputs with padding, planes for a convolution. It is put
/// between layers where the one behind takes another layout than the one before leaves.
/// </summary>
internal sealed record RearrangeLayer(int Index, SampleLayout Input, SampleLayout Output, Activation Activation)
    : Layer(Index, Input, Output, Activation)
{
    public override string KindName => Index == 0 ? "Layout" : Output.Format == SampleFormat.Row ? "Flatten" : "Transpose";

    public override string WeightedSum => Index == 0 ? InputName : $"{KindName.ToLowerInvariant()}({InputName})";

    public override string Shapes => $"{InputName} [{Input.Shape}]";

    public override string InputGradientMaths => $"dz{Index}, in the order of {InputName}";

    public override long MultiplyAdds => 0;

    /// <summary>Whether channels and positions change places. A flattened sample has the order of pixels: height x width x channels.</summary>
    private bool IsTransposed =>
        (Input.Format == SampleFormat.Planes) != (Output.Format == SampleFormat.Planes)
        && (Output.Format != SampleFormat.Row || (Input.Shape.Channels > 1 && Input.Shape.Positions > 1));

    /// <summary>The rows of a sample coming in, and what is in them.</summary>
    private (int Count, int Length, int Pitch) InputRows => Input.Format switch
    {
        SampleFormat.Row => (1, InputSize, InputSize),
        SampleFormat.Planes => (Input.Shape.Channels, Input.Shape.Positions, Input.Pitch),
        _ => (Input.Shape.Positions, Input.Shape.Channels, Input.Pitch),
    };

    /// <summary>What a layer takes that needs <paramref name="need"/>, and the layer that brings it there; null where nothing has to be done or
    /// nothing can be.</summary>
    public static RearrangeLayer? For(int index, SampleLayout input, LayoutNeed need)
    {
        SampleShape shape = input.Shape;
        SampleLayout? output = need switch
        {
            LayoutNeed.Row when input.Format != SampleFormat.Row => SampleLayout.Row(shape.Size),
            LayoutNeed.Planes when shape.Kind != ShapeKind.Vector && input.Format != SampleFormat.Planes => SampleLayout.Planes(shape),
            LayoutNeed.Steps when shape.Kind == ShapeKind.Sequence && input.Format != SampleFormat.Steps => SampleLayout.Steps(shape),
            LayoutNeed.Padded when input.IsRaw => SampleLayout.Padded(shape),
            _ => null,
        };

        // A flatten is a layer that could be written; a copy of the inputs is none.
        bool isFlatten = output?.Format == SampleFormat.Row && input.Format != SampleFormat.Row;
        return output is null ? null : new RearrangeLayer(input.IsRaw && !isFlatten ? 0 : index, input, output, Activation.Identity);
    }

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>a{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples: the same values in another order.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            Write(code, "x", Input, "z", Output, isBack: false);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"private static void InputGradient{Index}(ref float parameters, ref float dz, ref float dx, ref float scratch, int count)"))
        {
            Write(code, "dz", Output, "dx", Input, isBack: true);
        }
    }

    /// <summary>A vector is given by its first value, wherever it lies in a sample.</summary>
    private static int Start(SampleLayout layout) => layout.Format == SampleFormat.Row ? 0 : layout.Start;

    private void Write(CodeWriter code, string source, SampleLayout from, string destination, SampleLayout to, bool isBack)
    {
        (int rows, int length, int inputPitch) = InputRows;
        int outputPitch = Output.Format == SampleFormat.Row ? (IsTransposed ? rows : length) : Output.Pitch;
        (int fromPitch, int toPitch) = isBack ? (outputPitch, inputPitch) : (inputPitch, outputPitch);
        string method = IsTransposed ? "Transpose" : "Copy";
        (int sourceRows, int sourceColumns) = IsTransposed && isBack ? (length, rows) : (rows, length);
        code.Line($"{RuntimeNames.Rearrangement}.{method}(");
        using (code.Indent())
        {
            code.Line($"new(ref {VectorType.Offset(source, Literal.Of(Start(from)))}, {from.Stride}, {fromPitch}),");
            code.Line($"new(ref {VectorType.Offset(destination, Literal.Of(Start(to)))}, {to.Stride}, {toPitch}), {sourceRows}, {sourceColumns}, count);");
        }
    }
}
