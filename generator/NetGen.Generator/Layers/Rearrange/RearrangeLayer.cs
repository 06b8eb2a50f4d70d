using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Rearrange;

/// <summary>
/// The same values in another order: a flatten before a dense layer, a copy of the inputs with padding, planes for a convolution. It is put
/// between layers where the second takes another layout than the first leaves.
/// </summary>
internal sealed record RearrangeLayer(int Index, SampleLayout Input, SampleLayout Output, Activation Activation)
    : Layer(Index, Input, Output, Activation)
{
    public override string KindName => Index == 0 ? "Layout" : Output.Format == SampleFormat.Row ? "Flatten" : "Transpose";

    public override string WeightedSum => Index == 0 ? InputName : $"{KindName.ToLowerInvariant()}({InputName})";

    public override string Shapes => $"{InputName} [{Input.Shape}]";

    public override string InputGradientMaths => $"dz{Index}, in the layout of {InputName}";

    public override long MultiplyAdds => 0;

    /// <summary>Whether channels and positions change places. A flattened sample has the order of pixels: height x width x channels.</summary>
    private bool IsTransposed =>
        (Input.Format == SampleFormat.Planes) != (Output.Format == SampleFormat.Planes)
        && (Output.Format != SampleFormat.Row || (Input.Shape.Channels > 1 && Input.Shape.Positions > 1));

    /// <summary>The rows of an input sample: their number, their length, and the floats from one to the next.</summary>
    private (int Count, int Length, int Pitch) InputRows => Input.Format switch
    {
        SampleFormat.Row => (1, InputSize, InputSize),
        SampleFormat.Planes => (Input.Shape.Channels, Input.Shape.Positions, Input.Pitch),
        _ => (Input.Shape.Positions, Input.Shape.Channels, Input.Pitch),
    };

    /// <summary>Returns the layer that brings values into the layout that the next layer needs; null where nothing has to be done or can be.</summary>
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

        // A flatten is a layer that users can write; a copy of the inputs is not.
        bool isFlatten = output?.Format == SampleFormat.Row && input.Format != SampleFormat.Row;
        return output is null ? null : new RearrangeLayer(input.IsRaw && !isFlatten ? 0 : index, input, output, Activation.Identity);
    }

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        string a = "a" + Index;
        new MethodDocs($"<c>{a} = {WeightedSum}</c> for <paramref name=\"count\"/> samples: the same values in another layout.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{a}[{OutputIndices}] = {InputName}[{Inputs.Indices}];"]),
            Remarks = [Remark],
        }
        .Read(InputName, Inputs.Operand(InputName))
        .Written(a, Outputs.Operand(a))
        .Count()
        .Write(code);
        WriteMethod(code, "Layer", (InputName, Input), (a, Output), isBack: false);
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        string dz = "dz" + Index;
        new MethodDocs($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{InputGradientName}[{Inputs.Indices}] = {dz}[{OutputIndices}];"]),
        }
        .Read(dz, Outputs.Operand(dz))
        .Written(InputGradientName, Inputs.Operand(InputGradientName))
        .Count()
        .Write(code);
        WriteMethod(code, "InputGradient", (dz, Output), (InputGradientName, Input), isBack: true);
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Gradients, "ref " + target, call.Count]);

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    private SampleTensor Outputs => SampleTensor.Outputs(this);

    /// <summary>Whether images or sequences become vectors.</summary>
    private bool IsFlatten => Output.Shape.Kind != Input.Shape.Kind;

    /// <summary>How the outputs are stored, and why.</summary>
    private string Remark => Output.Format switch
    {
        SampleFormat.Row when IsFlatten => "A flattened sample has the order of a network's inputs, height x width x channels or steps x features, whatever "
            + "order the layer before leaves: the weights of the next layer refer to it.",
        SampleFormat.Row => "Rows are padded with zeros, so that the next layer reads whole vectors.",
        SampleFormat.Planes => $"Each {(Input.Shape.Kind == ShapeKind.Image ? "channel" : "feature")} is a plane of all positions, padded with zeros, so "
            + "that the next layer reads whole vectors of neighboring positions.",
        _ => "Each step is padded with zeros, so that the next layer reads whole vectors. Room for the state before the first step precedes the steps.",
    };

    /// <summary>The indices of a value among the outputs, given those among the inputs.</summary>
    private string OutputIndices
    {
        get
        {
            if (!IsFlatten)
            {
                return Inputs.Indices;
            }

            int channels = Input.Shape.Channels;
            string position = Input.Shape.Kind == ShapeKind.Sequence ? "t"
                : Lists.Sum(new Counter(Inputs.Position[0]).Times(Input.Shape.Width), Inputs.Position[1]);
            bool isSum = position.Contains('+') && channels > 1;
            return $"s, {Lists.Sum(new Counter(isSum ? $"({position})" : position).Times(channels), Inputs.Feature)}";
        }
    }

    /// <summary>Emits the method that brings values from one layout into the other.</summary>
    private void WriteMethod(
        CodeWriter code, string name, (string Name, SampleLayout Layout) source, (string Name, SampleLayout Layout) destination, bool isBack)
    {
        (int rows, int length, int inputPitch) = InputRows;
        int outputPitch = Output.Format == SampleFormat.Row ? (IsTransposed ? rows : length) : Output.Pitch;
        (int fromPitch, int toPitch) = isBack ? (outputPitch, inputPitch) : (inputPitch, outputPitch);
        (int sourceRows, int sourceColumns) = IsTransposed && isBack ? (length, rows) : (rows, length);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void {name}{Index}", ["ref float " + source.Name, "ref float " + destination.Name, "int count"]))
        {
            code.Call(
                $"{RuntimeNames.Rearrangement}.{(IsTransposed ? "Transpose" : "Copy")}",
                [Samples(source, fromPitch), Samples(destination, toPitch), $"rows: {sourceRows}", $"columns: {sourceColumns}", "count"]);
        }
    }

    private static string Samples((string Name, SampleLayout Layout) samples, int pitch) =>
        $"new(ref {VectorType.Offset(samples.Name, Literal.Of(samples.Layout.FirstPlace))}, stride: {samples.Layout.Stride}, pitch: {pitch})";
}
