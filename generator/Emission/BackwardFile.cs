using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Backward.g.cs: backpropagation through the layers, then the gradients of the parameters.</summary>
internal static class BackwardFile
{
    public static string Write(NetworkModel network, Regions regions) =>
        TypeScope.Write(network, "backpropagation", [], "", hasLoops: true, code =>
        {
            using (TypeScope.Kernels(code))
            {
                WriteBackward(code, network, regions);
                code.Line();
                WriteGradients(code, network, regions);
                if (FusedStep.Exists(network))
                {
                    code.Line();
                    FusedStep.Write(code, network);
                }

                foreach (Layer layer in network.Layers.Reverse())
                {
                    code.Line();
                    layer.WriteInputGradient(code);
                    code.Line();
                    layer.WriteGradient(code);
                }
            }
        });

    private static void WriteBackward(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            """
            public static void Backward(
                ref float parameters, ref float workspace, int capacity, int first, int last, bool gradientIsOnLogits, int lowest, ref float dx,
                ref float scratch)
            """))
        {
            code.Line("int count = last - first;");
            for (int i = network.Layers.Count - 1; i >= 0; i--)
            {
                WriteLayer(code, network, regions, network.Layers[i], isLast: i == network.Layers.Count - 1);
                using (code.Block($"if (lowest >= {i + 1})"))
                {
                    code.Line("return;");
                }

                code.Line();
                string target = i == 0 ? $"FloatRef.Add(ref dx, (nint)first * {network.InputSize})" : Regions.Gradients(network.Layers[i - 1]);
                code.Line($"// {(i == 0 ? "dx" : "da" + i)} = W{i + 1}^T dz{i + 1}");
                if (i > 0)
                {
                    WorkspaceRefs.Write(code, regions, target, network.Layers[i - 1], "first");
                }

                code.Line($"InputGradient{i + 1}(ref parameters, ref {Regions.Gradients(network.Layers[i])}, ref {target}, ref scratch, count);");
            }
        }
    }

    /// <summary>From the gradient on a layer's outputs to that on its weighted sums, in place.</summary>
    private static void WriteLayer(CodeWriter code, NetworkModel network, Regions regions, Layer layer, bool isLast)
    {
        string gradients = Regions.Gradients(layer);
        string outputs = Regions.Activations(layer);
        string sums = Regions.Sums(network, layer);
        if (isLast)
        {
            WorkspaceRefs.Write(code, regions, gradients, layer, "first");
        }

        if (ActivationCalls.Backpropagate(layer, gradients, sums, outputs, "count") is not { } statement)
        {
            return;
        }

        code.Line();
        code.Line($"// {ActivationCalls.DerivativeMaths(layer)}; da{layer.Index} lies where dz{layer.Index} will.");
        WorkspaceRefs.Write(code, regions, outputs, layer, "first");
        if (sums != outputs)
        {
            WorkspaceRefs.Write(code, regions, sums, layer, "first");
        }

        if (!isLast)
        {
            code.Line(statement);
            return;
        }

        using (code.Block("if (!gradientIsOnLogits)"))
        {
            code.Line(statement);
        }
    }

    private static void WriteGradients(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            """
            public static void Gradients<TOptimizer>(
                ref float parameters, ref float x, ref float workspace, int capacity, int count,
                in global::NetGen.Kernels.UpdatePlan<TOptimizer> plan, int part, int parts)
                where TOptimizer : struct, global::NetGen.IOptimizer
            """))
        {
            int tensor = 0;
            string input = "x";
            foreach (Layer layer in network.Layers)
            {
                string gradients = Regions.Gradients(layer);
                if (layer.Index > 1)
                {
                    code.Line();
                    Layer before = network.Layers[layer.Index - 2];
                    input = Regions.Activations(before);
                    WorkspaceRefs.Write(code, regions, input, before, null);
                }

                WorkspaceRefs.Write(code, regions, gradients, layer, null);
                layer.WriteGradientCalls(code, input, gradients, tensor);
                tensor += layer.Parameters.Count;
            }
        }
    }
}
