using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>
/// The training step of a tiny network on a small batch without intermediate buffers. Steps wait for the weights that the step before them leaves, so what
/// counts is the latency from there through all layers and back: samples are in the lanes, and little on this way goes through memory.
/// </summary>
internal static class FusedStep
{
    /// <summary>More weights than these would be long to read.</summary>
    private const int MaxWeights = 48;

    /// <summary>Whether the network has this step.</summary>
    public static bool Exists(NetworkModel network) =>
        network.InputSize <= VectorType.Length128
        && network.Layers.Count <= SamplePass.MaxLayers
        && network.Layers.All(layer =>
            SamplePass.Unrolled(layer) != null && layer.OutputSize <= VectorType.Length128 && layer.Activation != Activation.Softmax)
        && network.Layers.Sum(layer => layer.InputSize * layer.OutputSize) <= MaxWeights;

    public static void Write(CodeWriter code, NetworkModel network)
    {
        Layer last = network.Last;
        code.Line("/// <inheritdoc/>");
        code.Line($"public static int FusedSamples => {VectorType.Length128};");
        code.Line();
        code.Lines(
            """
            /// <summary>One training step on a few samples: forward, loss, backward and update.</summary>
            /// <remarks>
            /// Samples are in the lanes, one vector for each neuron: z1_0 is the weighted sum of the first neuron of layer 1, for all
            /// samples. A step depends on the weights of the step before it, so latency matters: intermediate values stay in registers.
            /// Lanes without a sample repeat the last one; sums over the samples exclude them.
            /// </remarks>
            /// <typeparam name="TCount">The number of samples, as the JIT may know it.</typeparam>
            /// <typeparam name="TLoss">The loss.</typeparam>
            /// <typeparam name="TOptimizer">The optimizer.</typeparam>
            /// <param name="parameters">All weights and biases.</param>
            /// <param name="x">The inputs, sample by sample.</param>
            /// <param name="t">The targets, sample by sample.</param>
            /// <param name="samples">The number of samples.</param>
            /// <param name="loss">The loss.</param>
            /// <param name="plan">Which tensors are trained, and how.</param>
            /// <returns>The sum of the losses. If it is not finite, nothing has been updated: either the loss itself is not, or, with NaN, the
            /// step is left to the other passes.</returns>
            """);
        code.Line(EmittedNames.Hot);
        string[] parameters =
        [
            "ref float parameters", "ref float x", "ref float t", "int samples", "TLoss loss", $"in {RuntimeNames.UpdatePlan}<TOptimizer> plan",
        ];
        using (code.Method(
            "public static float FusedStep<TCount, TLoss, TOptimizer>", parameters, $"where TCount : struct, {RuntimeNames.ISampleCount}",
            $"where TLoss : struct, {RuntimeNames.ILoss}", $"where TOptimizer : struct, {RuntimeNames.IOptimizer}"))
        {
            code.Line("int count = TCount.Of(samples);");
            WriteGather(code, "x", network.InputSize);
            WriteGather(code, "t", last.OutputSize);
            foreach (Layer layer in network.Layers)
            {
                code.Line();
                code.Comment(layer.Maths);
                SamplePass.Unrolled(layer)!.WriteSamples(code);
                ForEachOutput(layer, (z, a, _) => code.Line($"{VectorType.Bits128.Type} {a} = {ActivationCalls.Value(layer, RuntimeNames.Lanes128, z)};"));
            }

            code.Line();
            WriteLoss(code, last);
            foreach (Layer layer in network.Layers.Reverse().Skip(1))
            {
                Layer above = network.Layers[layer.Index];
                code.Line();
                code.Comment($"da{layer.Index} = W{above.Index}^T dz{above.Index}; {ActivationCalls.DerivativeMaths(layer)}");
                SamplePass.Unrolled(above)!.WriteInputGradients(code);
                ForEachOutput(layer, (z, a, dz) => code.Line($"{VectorType.Bits128.Type} {dz} = {Derivative(layer, z, a, "d" + a)};"));
                if (layer.Activation != Activation.Identity)
                {
                    WriteInclude(code, layer);
                }
            }

            code.Line();
            code.Line($"float total = terms.Total(count, {PerOutput(last)});");
            using (code.Block("if (!float.IsFinite(total))"))
            {
                code.Line("return total;    // nothing can be learned from this batch");
            }

            code.Comment("Gradients close to 0 are left to the passes over buffers, which flush them to 0.");
            using (code.Block("if (least.IsTiny)"))
            {
                code.Line("return float.NaN;");
            }

            foreach (Layer layer in network.Layers)
            {
                code.Line();
                SamplePass.Unrolled(layer)!.WriteUpdateCall(code);
            }

            code.Line();
            code.Line("return total;");
        }

        foreach (Layer layer in network.Layers)
        {
            code.Line();
            SamplePass.Unrolled(layer)!.WriteUpdates(code, new GradientCall(network.FirstTensor(layer)));
        }
    }

    private static void WriteGather(CodeWriter code, string name, int size)
    {
        for (int k = 0; k < size; k++)
        {
            string first = VectorType.Offset(name, Literal.Of(k));
            code.Line($"{VectorType.Bits128.Type} {name}_{k} = {RuntimeNames.Rows128}.Gather(ref {first}, {size}, count);");
        }
    }

    /// <summary>The loss's terms, and the gradient on the last layer's weighted sums.</summary>
    private static void WriteLoss(CodeWriter code, Layer last)
    {
        VectorType vector128 = VectorType.Bits128;
        code.Comment(
            $"The term of the loss for each output; dz{last.Index} = da{last.Index} * f'(z{last.Index}), unless the loss has given dz{last.Index} itself");
        code.Line($"{vector128.Type} scale = {vector128.Operations}.Broadcast(1f / count{(last.OutputSize == 1 ? "" : $" / {last.OutputSize}")});");
        List<string> terms = [];
        for (int i = 0; i < last.OutputSize; i++)
        {
            string term = $"term_{i}";
            terms.Add(term);
            code.Call(
                $"{vector128.Type} {term} = loss.Term",
                [Lanes("z", i), Lanes("a", i), $"new {RuntimeNames.Lanes128}(t_{i})", $"out {RuntimeNames.Lanes128} lossGradient_{i}"]);
            code.Line($"{vector128.Type} dz{last.Index}_{i} = lossGradient_{i} * scale;");
        }

        code.Line($"{RuntimeNames.LeastMagnitude} least = new();");
        if (last.Activation != Activation.Identity)
        {
            using (code.Block("if (!TLoss.GradientIsOnLogits)"))
            {
                // Otherwise a gradient that counts as 0 still does after it was multiplied by the derivative, and need not be looked at before.
                if (ActivationTraits.Of(last.Activation).DerivativeExceedsOne)
                {
                    WriteInclude(code, last);
                }

                ForEachOutput(last, (z, a, dz) => code.Line($"{dz} = {Derivative(last, z, a, dz)};"));
            }
        }

        WriteInclude(code, last);

        code.Line($"{RuntimeNames.Rows128} terms = new({string.Join(", ", terms)});");

        string Lanes(string buffer, int output) => $"new {RuntimeNames.Lanes128}({buffer}{last.Index}_{output})";
    }

    private static string Derivative(Layer layer, string z, string a, string gradient) => layer.Activation == Activation.Identity
        ? gradient
        : $"{gradient} * {ActivationCalls.Derivative(layer, RuntimeNames.Lanes128, z, a)}";

    private static void WriteInclude(CodeWriter code, Layer layer) => ForEachOutput(layer, (_, _, dz) => code.Line($"least.Include({dz});"));

    private static string PerOutput(Layer last) => last.OutputSize == 1 ? "1f" : $"1f / {last.OutputSize}";

    private static void ForEachOutput(Layer layer, Action<string, string, string> action)
    {
        for (int i = 0; i < layer.OutputSize; i++)
        {
            action($"z{layer.Index}_{i}", $"a{layer.Index}_{i}", $"dz{layer.Index}_{i}");
        }
    }
}
