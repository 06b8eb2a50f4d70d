using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Emits the forward pass of a batch normalization: the moments of each chunk of samples, and the normalization.</summary>
/// <param name="layer">The layer.</param>
internal sealed class BatchNormForward(BatchNormLayer layer)
{
    private readonly BatchNormTwin _twin = new(layer);
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);
    private readonly SampleTensor _output = SampleTensor.Outputs(layer);

    private string X => layer.InputName;

    private string Z => "z" + layer.Index;

    private string Moments => "moments" + layer.Index;

    public void Write(CodeWriter code)
    {
        WriteNormalization(code);
        code.Line();
        WriteMoments(code);
    }

    private void WriteNormalization(CodeWriter code)
    {
        new MethodDocs($"<c>{Z} = {layer.WeightedSum}</c> for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.Forward(),
            Remarks =
            [
                "The moments are mean and variance of the batch in training, the running ones otherwise.",
                .. layer.InPlaceRemark(Z),
            ],
        }
        .Read("parameters", _input.PerFeature($"g{layer.Index}", $"g{layer.Index}Offset"), _input.PerFeature($"b{layer.Index}", $"b{layer.Index}Offset"))
        .Read(X, _input.Operand(X))
        .Written(Z, _output.Operand(Z))
        .Read(Moments, layer.Mean, layer.Variance)
        .Count()
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters = ["ref float parameters", "ref float " + X, "ref float " + Z, "ref float " + Moments, "int count"];
        using (code.Method($"private static void Layer{layer.Index}", parameters))
        {
            code.Call(
                layer.RuntimeClass + ".Normalize",
                [
                    "ref " + layer.First(X), "ref " + layer.First(Z), FeatureStorage.Of(layer, "count"), "mean: ref " + Moments,
                    $"variance: ref {VectorType.Offset(Moments, Literal.Of(layer.Width))}", "gamma: ref " + layer.Tensor("g"),
                    "beta: ref " + layer.Tensor("b"), layer.EpsilonArgument,
                ]);
        }
    }

    private void WriteMoments(CodeWriter code)
    {
        new MethodDocs(
            $"Mean and sum of squared deviations of each {layer.Feature} of {X}, for every chunk of {BatchNormLayer.Chunk} samples.")
        {
            Twin = _twin.Moments(),
            Remarks =
            [
                BatchNormChunks.Remark,
                "A second pass over the values sums the deviations from the mean of the first: the sum of plain squares would lose the digits of a "
                + "variance that is small beside the mean.",
            ],
        }
        .Read(X, _input.Operand(X))
        .Written(layer.Slots, BatchNormChunks.Operand(layer, "mean", 0), BatchNormChunks.Operand(layer, "squares", layer.Width))
        .Other("first", BatchNormChunks.First)
        .Count()
        .Write(code);
        BatchNormChunks.Write(code, layer, "Moments", [X], () => code.Call(
            layer.RuntimeClass + ".Moments", [$"ref {X}_s", FeatureStorage.Of(layer, "rows"), "ref slot"]));
    }
}
