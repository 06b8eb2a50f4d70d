using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Forward.g.cs: prediction, the forward pass of training, and each layer's part in both.</summary>
internal static class ForwardFile
{
    public static string Write(NetworkModel network, Regions regions) =>
        TypeScope.Write(network, "the forward pass", [], "", hasLoops: true, code =>
        {
            using (TypeScope.Kernels(code))
            {
                WritePredict(code, network);
                code.Line();
                if (SamplePass.Exists(network))
                {
                    SamplePass.Write(code, network);
                    code.Line();
                }

                WriteForward(code, network, regions);
                foreach (Layer layer in network.Layers)
                {
                    code.Line();
                    layer.WriteForward(code);
                }
            }
        });

    private static void WritePredict(CodeWriter code, NetworkModel network)
    {
        Layer last = network.Layers[network.Layers.Count - 1];
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block("public static void Predict(ref float parameters, ref float x, ref float y, int count, ref float scratch)"))
        {
            if (SamplePass.Exists(network))
            {
                string condition = SamplePass.Condition(network) is { } needed ? $"count == 1 && {needed}" : "count == 1";
                using (code.Block($"if ({condition})"))
                {
                    code.Line("PredictOne(ref parameters, ref x, ref y);");
                    code.Line("return;");
                }
            }

            code.Line("// Two buffers take turns: a layer reads from one what the layer before it wrote, and writes the other.");
            code.Line("int block = global::System.Math.Min(count, PredictBlock);");
            code.Line("ref float odd = ref scratch;");
            code.Line("ref float even = ref FloatRef.Add(ref scratch, block * OddStride);");
            using (code.Block("for (int first = 0; first < count; first += PredictBlock)"))
            {
                code.Line("int rows = global::System.Math.Min(PredictBlock, count - first);");
                string input = $"FloatRef.Add(ref x, (nint)first * {network.InputSize})";
                foreach (Layer layer in network.Layers)
                {
                    string output = layer.Index % 2 == 1 ? "odd" : "even";
                    code.Line($"Layer{layer.Index}(ref parameters, ref {input}, ref {output}, rows);");
                    WriteIfAny(code, ActivationCalls.Apply(layer, output, output, "rows"));
                    input = output;
                }

                string outputs = $"FloatRef.Add(ref y, (nint)first * {last.OutputSize})";
                code.Line($"global::NetGen.Kernels.Rows.CopyOut(ref {input}, {last.OutputStride}, ref {outputs}, {last.OutputSize}, rows);");
            }
        }
    }

    private static void WriteForward(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block("public static void Forward(ref float parameters, ref float x, ref float workspace, int capacity, int first, int last)"))
        {
            code.Line("int count = last - first;");
            string input = $"FloatRef.Add(ref x, (nint)first * {network.InputSize})";
            foreach (Layer layer in network.Layers)
            {
                string sums = Regions.Sums(network, layer);
                string outputs = Regions.Activations(layer);
                code.Line();
                code.Line($"// {layer.Maths}");
                WorkspaceRefs.Write(code, regions, outputs, layer, "first");
                if (sums != outputs)
                {
                    WorkspaceRefs.Write(code, regions, sums, layer, "first");
                }

                code.Line($"Layer{layer.Index}(ref parameters, ref {input}, ref {sums}, count);");
                WriteIfAny(code, ActivationCalls.Apply(layer, sums, outputs, "count"));
                input = outputs;
            }
        }
    }

    private static void WriteIfAny(CodeWriter code, string? statement)
    {
        if (statement != null)
        {
            code.Line(statement);
        }
    }
}
