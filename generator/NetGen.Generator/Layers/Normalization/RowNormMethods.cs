using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Emits the two methods of a normalization of rows.</summary>
/// <param name="layer">The layer.</param>
internal sealed class RowNormMethods(RowNormLayer layer)
{
    private readonly RowNormTwin _twin = new(layer);
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);
    private readonly SampleTensor _output = SampleTensor.Outputs(layer);

    private string X => layer.InputName;

    private string Z => "z" + layer.Index;

    private string Dz => "dz" + layer.Index;

    private string Dx => layer.InputGradientName;

    private string Statistics => layer.Statistics;

    private string Row => layer.Input.Shape.Kind == ShapeKind.Sequence ? "step" : "sample";

    /// <summary>Emits the forward pass.</summary>
    public void WriteForward(CodeWriter code)
    {
        MethodDocs docs = new($"<c>{Z} = {layer.WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.Forward(),
            Remarks =
            [
                layer.IsCentered
                    ? $"The mean of each {Row} and its scale r are kept for backpropagation."
                    : $"The scale r of each {Row} is kept for backpropagation; its mean counts as 0.",
                .. layer.InPlaceRemark(Z),
            ],
        };
        if (layer.Parameters.Count > 0)
        {
            docs.Read("parameters", [.. layer.Parameters.Select(tensor => PerFeature(tensor.Name))]);
        }

        docs.Read(X, _input.Operand(X)).Written(Z, _output.Operand(Z)).Written(Statistics, KeptOperands()).Count().Write(code);
        WriteMethod(code, "Layer", layer.Parameters.Count > 0, [X, Z, Statistics], () => layer.WriteForwardCall(code, X, Z, Statistics));
    }

    /// <summary>Emits the gradient on the inputs.</summary>
    public void WriteInputGradient(CodeWriter code)
    {
        MethodDocs docs = new($"<c>{Dx} = {layer.InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.InputGradient(),
            Remarks =
            [
                $"All values of a {Row} share {(layer.IsCentered ? "its mean and its scale" : "its scale")}, so the gradient on one depends on all of them.",
            ],
        };
        if (layer.HasGain)
        {
            docs.Read("parameters", PerFeature("g" + layer.Index));
        }

        docs.Read(Dz, _output.Operand(Dz)).Read(X, _input.Operand(X)).Written(Dx, _input.Operand(Dx)).Read(Statistics, KeptOperands()).Count().Write(code);
        WriteMethod(code, "InputGradient", layer.HasGain, [Dz, X, Dx, Statistics], () => code.Call(
            RuntimeNames.RowNorm + ".InputGradient",
            [
                "ref " + layer.First(Dz), "ref " + layer.First(X), "ref " + layer.First(Dx), "in rows", "ref " + Statistics, "gain: ref " + layer.Gain,
            ]));
    }

    private void WriteMethod(CodeWriter code, string name, bool takesParameters, string[] buffers, Action body)
    {
        code.Line(EmittedNames.Hot);
        string[] parameters =
        [
            .. takesParameters ? ["ref float parameters"] : Array.Empty<string>(), .. buffers.Select(buffer => "ref float " + buffer), "int count",
        ];
        using (code.Method($"private static void {name}{layer.Index}", parameters))
        {
            layer.WriteRowsLocal(code, "rows", "count", layer.Input.Shape.Positions);
            body();
        }
    }

    private Operand PerFeature(string name) => _input.PerFeature(name, name + "Offset");

    /// <summary>Mean and r of each row, next to each other.</summary>
    private Operand[] KeptOperands() => [Kept("mean", "0"), Kept("r", "1")];

    private Operand Kept(string name, string place)
    {
        SampleShape shape = layer.Input.Shape;
        string sample = $"s * {layer.StatisticsStride}";
        return shape.Kind == ShapeKind.Sequence
            ? new Operand(name, "s, t", $"count x {shape.Steps}", Lists.Sum(sample, "t * 2", place))
            : new Operand(name, "s", "count", Lists.Sum(sample, place));
    }
}
