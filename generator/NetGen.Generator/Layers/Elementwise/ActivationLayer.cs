using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Elementwise;

/// <summary>An activation as a layer: <c>a = f(x)</c>.</summary>
internal sealed record ActivationLayer(int Index, SampleLayout Input, Activation Activation) : ElementwiseLayer(Index, Input, Activation)
{
    public override string KindName => "Activation";

    public override string WeightedSum => InputName;

    public override string InputGradientMaths => $"dz{Index}";

    public override long MultiplyAdds => Length;

    private string A => "a" + Index;

    private string Z => "z" + Index;

    private string Dz => "dz" + Index;

    /// <summary>Whether there is nothing but a copy.</summary>
    private bool IsCopy => Activation == Activation.Identity;

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    private SampleTensor Outputs => SampleTensor.Outputs(this);

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        string[] outputs = IsCopy ? [A] : [Z, A];
        MethodDocs docs = new($"<c>{Maths}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = Twin(),
            Remarks = IsCopy ? [] : [$"{Z}, a copy of {InputName}, is there for derivatives that are computed from it. {Z} and {A} may be the same buffer."],
        };
        docs.Read(InputName, Inputs.Operand(InputName));
        foreach (string output in outputs)
        {
            docs.Written(output, Outputs.Operand(output));
        }

        docs.Count().Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method(
            $"private static void Layer{Index}", ["ref float " + InputName, .. outputs.Select(output => "ref float " + output), "int count"]))
        {
            WriteCopy(code, InputName, InputStride, outputs[0], OutputStride);
            ActivationCalls.WriteApply(code, this, Z, A, "count");
        }
    }

    protected override void WriteCall(CodeWriter code, LayerCall call) => code.Call(
        "Layer" + Index,
        ["ref " + call.Input, .. IsCopy ? Array.Empty<string>() : ["ref " + call.Sums], "ref " + call.Outputs, call.Count]);

    public override void WritePredictCall(CodeWriter code, PredictCall call)
    {
        if (WorksInPlace)
        {
            ActivationCalls.WriteApply(code, this, call.Outputs, call.Outputs, call.Count);
        }
        else
        {
            WriteCall(code, call);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        new MethodDocs($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{InputGradientName}[{Inputs.Indices}] = {Dz}[{Inputs.Indices}];"]),
            Remarks = IsCopy ? [] : [$"The derivative of the activation is part of {Dz} already."],
        }
        .Read(Dz, Outputs.Operand(Dz))
        .Written(InputGradientName, Inputs.Operand(InputGradientName))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void InputGradient{Index}", ["ref float " + Dz, "ref float " + InputGradientName, "int count"]))
        {
            WriteCopy(code, Dz, OutputStride, InputGradientName, InputStride);
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Gradients, "ref " + target, call.Count]);

    /// <summary>The forward pass in plain loops; only vectors have a softmax.</summary>
    private IReadOnlyList<string> Twin()
    {
        string x = $"{InputName}[{Inputs.Indices}]";
        string a = $"{A}[{Inputs.Indices}]";
        string z = $"{Z}[{Inputs.Indices}]";
        return Activation switch
        {
            Activation.Identity => TwinLoops.Nest(Inputs.Loops, [$"{a} = {x};"]),
            Activation.Softmax => TwinLoops.Nest(
                [SampleTensor.SampleLoop],
                [
                    "double sum = 0;",
                    .. TwinLoops.Nest([Inputs.FeatureLoop], [$"{z} = {x};", $"sum += Math.Exp({z});"]),
                    "",
                    .. TwinLoops.Nest([Inputs.FeatureLoop], [$"{a} = Math.Exp({z}) / sum;"]),
                ]),
            _ => TwinLoops.Nest(Inputs.Loops, [$"{z} = {x};", $"{a} = {Activation.ToString().ToLowerInvariant()}({z});"]),
        };
    }
}
