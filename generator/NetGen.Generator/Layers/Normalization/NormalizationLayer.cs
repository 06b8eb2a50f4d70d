using System.Collections.Immutable;
using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Normalization of the inputs, of each feature or of each channel of an image: <c>a = (x - s) f</c>, both from training data.</summary>
internal sealed record NormalizationLayer(int Index, SampleLayout Input) : ElementwiseLayer(Index, Input, Activation.Identity), IStreamedLayer
{
    private const string Rows = RuntimeNames.FeatureRows;
    private const string Planes = RuntimeNames.ChannelPlanes;

    public override string KindName => "Normalization";

    public override string ActivationName => "";

    public override string WeightedSum => $"({InputName} - s{Index}) f{Index}";

    public override string Shapes => $"{InputName} [{Input.Shape}], shift s{Index} [{Features}], factor f{Index} [{Features}]";

    public override string InputGradientMaths => $"dz{Index} f{Index}";

    public override EquatableArray<ParameterTensor> Parameters => new(ImmutableArray.Create(
        ParameterTensor.Vector($"s{Index}", ParameterRole.Statistic, Features),
        ParameterTensor.Vector($"f{Index}", ParameterRole.Statistic, Features, startValue: 1)));

    public override long MultiplyAdds => Length;

    public override long UnpaddedMultiplyAdds => InputSize;

    public IStreamStep? Step => Input.Format == SampleFormat.Steps ? new NormalizationStep(this, Features) : null;

    /// <summary>Features, or channels.</summary>
    private int Features => Input.Shape.Channels;

    public override void WriteForward(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>z{Index} = {WeightedSum}</c> for <paramref name=\"count\"/> samples; z may lie where x does.</summary>");
        code.Line($"/// <remarks>{Shapes}.</remarks>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void Layer{Index}(ref float parameters, ref float x, ref float z, int count)"))
        {
            WriteCall(code, First("x"), First("z"), Place);
        }
    }

    public override void WriteInputGradient(CodeWriter code, TileAnnex tiles)
    {
        code.Line($"/// <summary><c>{InputGradientName} = {InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.</summary>");
        code.Line(EmittedNames.Hot);
        using (code.Block($"private static void InputGradient{Index}(ref float parameters, ref float dz, ref float dx, int count)"))
        {
            code.Line($"{RuntimeNames.FeatureScaling}.Backward(");
            using (code.Indent())
            {
                code.Line($"ref {First("dz")}, ref {First("dx")}, {Place},");
                code.Line($"factor: ref {Tensor("f")});");
            }
        }
    }

    public override void WriteInputGradientCall(CodeWriter code, BackwardCall call, string target) =>
        code.Line($"InputGradient{Index}(ref {call.Parameters}, ref {call.Gradients}, ref {target}, {call.Count});");

    /// <summary>Emits the normalization of one step, which lies in a row.</summary>
    public void WriteRow(CodeWriter code, string row, int width) =>
        WriteCall(code, row, row, $"new {Rows}(1, {width}, {width}, 1, {width}, {width})");

    /// <summary>Where the values of the samples lie: FeatureRows or ChannelPlanes.</summary>
    private string Place => Input.Format == SampleFormat.Planes
        ? $"new {Planes}(count, {InputStride}, {Features}, {Input.Pitch}, {Input.Shape.Positions})"
        : $"new {Rows}(count, {InputStride}, {OutputStride}, {Input.Shape.Positions}, {Input.Pitch}, {Width})";

    private int Width => Panels.Count(Features) * Panels.Width;

    private void WriteCall(CodeWriter code, string source, string destination, string place)
    {
        code.Line($"{RuntimeNames.FeatureScaling}.Forward(");
        using (code.Indent())
        {
            code.Line($"ref {source}, ref {destination}, {place},");
            code.Line($"shift: ref {Tensor("s")}, factor: ref {Tensor("f")});");
        }
    }

    private string Tensor(string name) => $"{Unsafe}.Add(ref parameters, {name}{Index}Offset)";
}
