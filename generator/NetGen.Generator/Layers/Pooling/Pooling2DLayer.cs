using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Pooling;

/// <summary>A pooling of images: every window of a plane becomes one value. It has no parameters; the loops are in the runtime.</summary>
internal abstract record Pooling2DLayer(int Index, SampleLayout Input, PoolingWindow Window)
    : Layer(Index, Input, SampleLayout.Planes(Window.Output(Input.Shape)), Activation.Identity)
{
    public override string WeightedSum => $"{Function}({InputName}, {Window})";

    public override string Shapes => $"{InputName} [{Input.Shape}], plane by plane";

    public override string Settings => Window.ToString();

    public override long MultiplyAdds => (long)OutputSize * Window.Height * Window.Width;

    /// <summary>The pooling as the maths line names it: maxpool.</summary>
    protected abstract string Function { get; }

    /// <summary>The class of the runtime with the passes.</summary>
    protected abstract string RuntimeClass { get; }

    /// <summary>The method of that class for the backward pass.</summary>
    protected virtual string BackwardMethod => "Backward";

    /// <summary>What the maths line leaves open of the forward pass.</summary>
    protected abstract IReadOnlyList<string> ForwardRemarks { get; }

    /// <summary>What the maths line leaves open of the backward pass.</summary>
    protected virtual IReadOnlyList<string> BackwardRemarks => [];

    /// <summary>The naive twin of the forward pass.</summary>
    protected abstract IReadOnlyList<string> ForwardTwin { get; }

    /// <summary>The statements of the twin that distribute the gradient on one output.</summary>
    protected abstract IReadOnlyList<string> BackwardTwin { get; }

    /// <summary>The outputs.</summary>
    protected string A => "a" + Index;

    /// <summary>The gradients on the outputs.</summary>
    protected string Dz => "dz" + Index;

    /// <summary>Whether windows reach beyond the plane.</summary>
    protected bool IsPadded => (Window.Top, Window.Bottom, Window.Left, Window.Right) != (0, 0, 0, 0);

    /// <summary>The loops of the twins.</summary>
    protected PoolingTwin Twin => new(this);

    /// <summary>Whether the input gradient reads inputs and outputs.</summary>
    protected abstract bool ReadsValuesBackward { get; }

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    private SampleTensor Outputs => SampleTensor.Outputs(this);

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        new MethodDocs($"<c>{A} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = ForwardTwin,
            Remarks = ForwardRemarks,
        }
        .Read(InputName, Inputs.Operand(InputName))
        .Written(A, Outputs.Operand(A))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void Layer{Index}", ["ref float " + InputName, "ref float " + A, "int count"]))
        {
            WriteShape(code);
            code.Call(RuntimeClass + ".Forward", ["ref " + InputName, InputDistance, "ref " + A, OutputDistance, "count", "in shape"]);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        MethodDocs docs = new($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = [.. Twin.OverInputs(indices => $"{InputGradientName}[{indices}] = 0;"), "", .. Twin.OverOutputs(BackwardTwin)],
            Remarks = BackwardRemarks,
        };
        docs.Read(Dz, Outputs.Operand(Dz));
        if (ReadsValuesBackward)
        {
            docs.Read(A, Outputs.Operand(A)).Read(InputName, Inputs.Operand(InputName));
        }

        docs.Written(InputGradientName, Inputs.Operand(InputGradientName)).Count().Write(code);
        code.Line(EmittedNames.Hot);
        string[] values = ReadsValuesBackward ? ["ref float " + A, "ref float " + InputName] : [];
        using (code.Method(
            $"private static void InputGradient{Index}", ["ref float " + Dz, .. values, "ref float " + InputGradientName, "int count"]))
        {
            WriteShape(code);
            string[] outputs = ["ref " + Dz, .. ReadsValuesBackward ? ["ref " + A] : Array.Empty<string>(), OutputDistance];
            string[] inputs = [.. ReadsValuesBackward ? ["ref " + InputName] : Array.Empty<string>(), "ref " + InputGradientName, InputDistance];
            code.Call($"{RuntimeClass}.{BackwardMethod}", [.. outputs, .. inputs, "count", "in shape"]);
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target)
    {
        string[] values = ReadsValuesBackward ? ["ref " + call.Outputs, "ref " + call.Input] : [];
        code.Call("InputGradient" + Index, ["ref " + call.Gradients, .. values, "ref " + target, call.Count]);
    }

    private string InputDistance => $"xStride: {Input.Stride}";

    private string OutputDistance => $"yStride: {Output.Stride}";

    private void WriteShape(CodeWriter code)
    {
        SampleShape input = Input.Shape;
        SampleShape output = Output.Shape;
        code.Call(
            $"{RuntimeNames.PoolingShape} shape = new",
            [
                $"planes: {input.Channels}", $"height: {input.Height}", $"width: {input.Width}", $"pitch: {Input.Pitch}",
                $"outputHeight: {output.Height}", $"outputWidth: {output.Width}", $"outputPitch: {Output.Pitch}",
                $"windowHeight: {Window.Height}", $"windowWidth: {Window.Width}",
                $"strideHeight: {Window.StrideHeight}", $"strideWidth: {Window.StrideWidth}",
                $"paddingTop: {Window.Top}", $"paddingLeft: {Window.Left}",
            ]);
    }
}
