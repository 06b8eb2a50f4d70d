using NetGen.Generator.Writing;

namespace NetGen.Generator.Layers.Normalization;

/// <summary>Emits the backward pass of a batch normalization: the sums of each chunk of samples, and the gradient on the inputs.</summary>
/// <param name="layer">The layer.</param>
internal sealed class BatchNormBackward(BatchNormLayer layer)
{
    private readonly BatchNormTwin _twin = new(layer);
    private readonly SampleTensor _input = SampleTensor.Inputs(layer);
    private readonly SampleTensor _output = SampleTensor.Outputs(layer);

    private string X => layer.InputName;

    private string Dz => "dz" + layer.Index;

    private string Dx => layer.InputGradientName;

    private string Slots => layer.Slots;

    public void Write(CodeWriter code)
    {
        WriteSums(code);
        code.Line();
        WriteInputGradient(code);
    }

    private void WriteSums(CodeWriter code)
    {
        new MethodDocs(
            $"The sums of <c>{Dz}</c> and of <c>{Dz} ({X} - m{layer.Index})</c> over each {layer.Feature}, for every chunk of {BatchNormLayer.Chunk} samples.")
        {
            Twin = _twin.GradientSums(),
            Remarks =
            [
                $"All values of a {layer.Feature} share the mean and the variance of the batch, so the gradient on one value depends on all of them, by "
                + "these sums.",
                BatchNormChunks.Remark,
            ],
        }
        .Read(Dz, _output.Operand(Dz))
        .Read(X, _input.Operand(X))
        .Updated(
            Slots, layer.Mean, BatchNormChunks.Operand(layer, "sums", layer.GradientSumsPlace),
            BatchNormChunks.Operand(layer, "products", layer.GradientSumsPlace + layer.Width))
        .Other("first", BatchNormChunks.First)
        .Count()
        .Write(code);
        BatchNormChunks.Write(code, layer, "GradientSums", [Dz, X], () => code.Call(
            layer.RuntimeClass + ".GradientSums",
            [
                $"ref {Dz}_s", $"ref {X}_s", FeatureStorage.Of(layer, "rows"), "mean: ref " + Slots,
                "ref " + VectorType.Offset("slot", Literal.Of(layer.GradientSumsPlace)),
            ]));
    }

    private void WriteInputGradient(CodeWriter code)
    {
        string gamma = "g" + layer.Index;
        new MethodDocs($"<c>{Dx} = {layer.InputGradientMaths}</c>, for <paramref name=\"count\"/> samples.")
        {
            Twin = _twin.InputGradient(),
            Remarks =
            [
                $"The means are those over the batch: the slot of the first chunk holds its moments m{layer.Index} and v{layer.Index}, the sum of {Dz} and "
                + $"that of {Dz} ({X} - m{layer.Index}), called products.",
            ],
        }
        .Read("parameters", _input.PerFeature(gamma, gamma + "Offset"))
        .Read(Dz, _output.Operand(Dz))
        .Read(X, _input.Operand(X))
        .Written(Dx, _input.Operand(Dx))
        .Read(
            Slots, layer.Mean, layer.Variance, _input.PerFeature("sums", Literal.Of(layer.GradientSumsPlace)),
            _input.PerFeature("products", Literal.Of(layer.GradientSumsPlace + layer.Width)))
        .Count()
        .Other("batch", "The number of samples of the batch.")
        .Write(code);
        code.Line(EmittedNames.Hot);
        string[] parameters =
            ["ref float parameters", "ref float " + Dz, "ref float " + X, "ref float " + Dx, "ref float " + Slots, "int count", "int batch"];
        using (code.Method($"private static void InputGradient{layer.Index}", parameters))
        {
            code.Call(
                layer.RuntimeClass + ".InputGradient",
                [
                    "ref " + layer.First(Dz), "ref " + layer.First(X), "ref " + layer.First(Dx), FeatureStorage.Of(layer, "count"), "moments: ref " + Slots,
                    "sums: ref " + layer.GradientSums, "gamma: ref " + layer.Tensor("g"), layer.EpsilonArgument, layer.Total("batch"),
                ]);
        }
    }
}
