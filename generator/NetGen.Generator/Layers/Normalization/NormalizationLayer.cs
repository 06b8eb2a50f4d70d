using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Normalization of the inputs, of each feature or of each channel of an image: <c>a = (x - s) f</c>, both from training data.</summary>
internal sealed record NormalizationLayer(int Index, SampleLayout Input) : ElementwiseLayer(Index, Input, Activation.Identity), IStreamedLayer
{
    public override string KindName => "Normalization";

    public override string ActivationName => "";

    public override string WeightedSum => $"({InputName} - s{Index}) f{Index}";

    public override string Shapes => $"{InputName} [{Input.Shape}], shift s{Index} [{Features}], factor f{Index} [{Features}]";

    public override string InputGradientMaths => $"dz{Index} f{Index}";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Vector(Shift, ParameterRole.Statistic, Features),
        ParameterTensor.Vector(Factor, ParameterRole.Statistic, Features, startValue: 1)));

    public override long MultiplyAdds => Length;

    public override long UnpaddedMultiplyAdds => InputSize;

    public IStreamStep? Step => Input.Format == SampleFormat.Steps ? new NormalizationStep(this, Features) : null;

    /// <summary>Features, or channels.</summary>
    private int Features => Input.Shape.Channels;

    private string Shift => "s" + Index;

    private string Factor => "f" + Index;

    private SampleTensor Inputs => SampleTensor.Inputs(this);

    private SampleTensor Outputs => SampleTensor.Outputs(this);

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        string a = "a" + Index;
        string feature = Inputs.Feature;
        new MethodDocs($"<c>{a} = {WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{a}[{Inputs.Indices}] = ({InputName}[{Inputs.Indices}] - {Shift}[{feature}]) * {Factor}[{feature}];"]),
            Remarks = InPlaceRemark(a),
        }
        .Read("parameters", PerFeature(Shift), PerFeature(Factor))
        .Read(InputName, Inputs.Operand(InputName))
        .Written(a, Outputs.Operand(a))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        using (code.Method($"private static void Layer{Index}", ["ref float parameters", "ref float " + InputName, "ref float " + a, "int count"]))
        {
            WriteScaling(code, First(InputName), First(a), FeatureStorage.Of(this, "count"));
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        string dz = "dz" + Index;
        new MethodDocs($"<c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = TwinLoops.Nest(Inputs.Loops, [$"{InputGradientName}[{Inputs.Indices}] = {dz}[{Inputs.Indices}] * {Factor}[{Inputs.Feature}];"]),
        }
        .Read("parameters", PerFeature(Factor))
        .Read(dz, Outputs.Operand(dz))
        .Written(InputGradientName, Inputs.Operand(InputGradientName))
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + dz, "ref float " + InputGradientName, "int count"];
        using (code.Method($"private static void InputGradient{Index}", parameters))
        {
            code.Call(
                RuntimeNames.FeatureScaling + ".Backward",
                ["ref " + First(dz), "ref " + First(InputGradientName), FeatureStorage.Of(this, "count"), "factor: ref " + Tensor(Factor)]);
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) => code.Call(
        "InputGradient" + Index, ["ref " + call.Parameters, "ref " + call.Gradients, "ref " + target, call.Count]);

    /// <summary>Emits the normalization of one step, which is stored in a row.</summary>
    public void WriteRow(CodeWriter code, string row, int width) => WriteScaling(code, row, row, FeatureStorage.OfRow(width));

    private void WriteScaling(CodeWriter code, string source, string destination, string place) => code.Call(
        RuntimeNames.FeatureScaling + ".Forward",
        ["ref " + source, "ref " + destination, place, "shift: ref " + Tensor(Shift), "factor: ref " + Tensor(Factor)]);

    private Operand PerFeature(string name) => Inputs.PerFeature(name, name + "Offset");

    private static string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}Offset)";
}
