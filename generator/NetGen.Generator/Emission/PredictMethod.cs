using NetGen.Generator.Model;
using NetGen.Generator.Writing;
using static NetGen.Generator.Writing.EmittedNames;

namespace NetGen.Generator.Emission;

/// <summary>The prediction of any number of samples: block by block through all layers, nothing kept.</summary>
internal static class PredictMethod
{
    public static void Write(CodeWriter code, NetworkModel network)
    {
        PredictBuffers buffers = new(network);
        PassesInterface.Predict.WriteDocs(
            code, "The outputs of <paramref name=\"count\"/> samples.", "Layer by layer, with nothing kept but the outputs:",
            PassMaths.Predict(network));
        using (PassesInterface.Predict.Open(code))
        {
            if (SamplePass.Exists(network))
            {
                string condition = SamplePass.Condition(network) is { } needed ? $"count == 1 && {needed}" : "count == 1";
                code.Comment("A single sample goes through a pass without loops over samples.");
                using (code.Block($"if ({condition})"))
                {
                    code.Line("PredictOne(ref parameters, ref x, ref y);");
                    code.Line("return;");
                }
            }

            if (network.CanFold)
            {
                code.Line("bool isFolded = IsFolded(ref parameters);");
            }

            string kept = network.PredictedLayers.Any(layer => layer.Kept.Any(buffer => !buffer.IsOfChunk))
                ? " What a layer keeps while it works follows its outputs."
                : "";
            code.Comment("Two buffers take turns: a layer reads from one what the layer before it wrote, and writes the other." + kept);
            code.Line($"int block = {Min}(count, PredictBlock);");
            code.Line("ref float odd = ref scratch;");
            code.Line($"ref float even = ref {Unsafe}.Add(ref scratch, block * OddStride);");
            using (code.Block("for (int first = 0; first < count; first += PredictBlock)"))
            {
                code.Line($"int rows = {Min}(PredictBlock, count - first);");
                WriteLayers(code, network, buffers);
            }
        }
    }

    private static void WriteLayers(CodeWriter code, NetworkModel network, PredictBuffers buffers)
    {
        HashSet<Layer> foldable = [.. network.FoldableLayers];
        string input = $"{Unsafe}.Add(ref x, (nint)first * {network.InputSize})";
        foreach (Layer layer in network.PredictedLayers)
        {
            string output = buffers.Output(layer);
            code.Line();
            code.Comment(layer.Maths);
            LayerCall call = new(layer.InputValues(input), output, output, "first", "rows", buffer => buffers.OfKept(layer, buffer));
            layer.WritePredictCall(code, new PredictCall(call) { IsFolded = foldable.Contains(layer) ? "isFolded" : null });
            input = output;
        }

        Layer last = network.Last;
        string outputs = $"{Unsafe}.Add(ref y, (nint)first * {last.OutputSize})";
        code.Line();
        code.Line($"{RuntimeNames.Rows}.CopyOut(ref {input}, {last.OutputStride}, ref {outputs}, {last.OutputSize}, rows);");
    }
}
