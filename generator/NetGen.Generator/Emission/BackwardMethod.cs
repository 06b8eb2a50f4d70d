using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>Backpropagation of some samples: for each layer from the last on, first to its weighted sums, then to what came in.</summary>
internal static class BackwardMethod
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        PassesInterface.Backward.WriteDocs(
            code, "Backpropagation: the gradients of the loss with respect to the sums and outputs of every layer.",
            $"z{network.Last.Index} stands for the argument of the activation of layer {network.Last.Index}, a{network.Last.Index} for its outputs, and "
            + $"dz{network.Last.Index} and da{network.Last.Index} for the gradients of the loss with respect to them: how much the loss changes when they change. The loss "
            + $"has written da{network.Last.Index}, the gradient of its mean over the batch. From there the chain rule is applied layer by layer: multiply by the derivative of the "
            + "activation to get dz, then by the transposed weights to get the gradient with respect to the inputs, which are the outputs of the layer before.",
            PassMaths.ForwardAndBackward(network),
            "<c>*</c> and <c>^2</c> work element by element, a product without a sign is one of matrices, and <c>^T</c> transposes. Gradients then computes "
            + "the gradients of weights and biases from the results.",
            regions);
        using (PassesInterface.Backward.Open(code))
        {
            PhaseGroup[] groups = [.. Groups(network)];
            if (!network.NeedsBatch)
            {
                WriteGroups(code, network, regions, groups);
                return;
            }

            code.Comment("The stages of the forward pass from the last to the first: a batch normalization needs sums over the whole batch here too.");
            foreach (IGrouping<int, PhaseGroup> stage in groups.GroupBy(group => group.Stage))
            {
                // The first input gradient of a stage is not needed if even the gradient of its own layer is not.
                Phase top = stage.First().Phases[0];
                string wanted = top.IsSum ? "" : $" && lowest < {top.Layer.Index}";
                using (code.Block($"if (pass.Runs({stage.Key}){wanted})"))
                {
                    WriteGroups(code, network, regions, [.. stage]);
                    WriteStatistics(code, network, regions, stage.Key);
                }
            }
        }
    }

    /// <summary>The phases in their order, cut where stages and runs end.</summary>
    private static IEnumerable<PhaseGroup> Groups(NetworkModel network)
    {
        List<PhaseGroup> groups = [];
        foreach (LayerRun run in PassPlan.Runs(network).Reverse())
        {
            foreach (Layer layer in run.Layers.Reverse())
            {
                Add(new Phase(layer, IsSum: true), run.Stage, run);
                Add(new Phase(layer, IsSum: false), run.Stage - (layer is IBatchLayer ? 1 : 0), run);
            }
        }

        return groups;

        void Add(Phase phase, int stage, LayerRun run)
        {
            if (groups.Count == 0 || groups[groups.Count - 1].Stage != stage || groups[groups.Count - 1].Run != run)
            {
                groups.Add(new PhaseGroup(stage, run, []));
            }

            groups[groups.Count - 1].Phases.Add(phase);
        }
    }

    private static void WriteGroups(CodeWriter code, NetworkModel network, Regions regions, PhaseGroup[] groups)
    {
        for (int i = 0; i < groups.Length; i++)
        {
            PhaseGroup group = groups[i];
            if (group.Run.Block == 0)
            {
                WriteHead(code, network, "All samples at a time.");
                CodeWriter.Scope? scope = groups.Length == 1 && !network.NeedsBatch ? null : code.Block("");
                code.Line("int count = last - first;");
                WritePhases(code, network, new RegionRefs(code, network, regions, "first"), group, "return;");
                scope?.Dispose();
                continue;
            }

            WriteHead(code, network, $"{group.Run.Block} samples at a time, so that their buffers stay in the cache.");
            using (code.Block($"for (int s = first; s < last; s += {group.Run.Block})"))
            {
                code.Line($"int count = {EmittedNames.Min}({group.Run.Block}, last - s);");
                WritePhases(code, network, new RegionRefs(code, network, regions, "s"), group, "continue;");
            }

            int lowest = group.Phases.Where(phase => phase.IsSum).Select(phase => phase.Layer.Index).DefaultIfEmpty(0).Min();
            if (lowest > 0 && i < groups.Length - 1)
            {
                WriteEnd(code, lowest, "return;");
            }
        }
    }

    /// <summary>Says why some layers are walked together, where others are not.</summary>
    private static void WriteHead(CodeWriter code, NetworkModel network, string text)
    {
        if (network.NeedsBatch || PassPlan.Runs(network).Count() > 1)
        {
            code.Comment(text);
        }
    }

    private static void WritePhases(CodeWriter code, NetworkModel network, RegionRefs refs, PhaseGroup group, string leave)
    {
        foreach (Phase phase in group.Phases)
        {
            Layer layer = phase.Layer;
            if (phase.IsSum)
            {
                WriteSumGradient(code, network, refs, layer);

                // A layer that needs the whole batch leaves its sums at the end of the stage, which its parameters wait for too.
                if (layer.Index > 0 && layer is not IBatchLayer)
                {
                    WriteEnd(code, layer.Index, leave);
                }
            }
            else
            {
                WriteInputGradient(code, network, refs, layer);
            }
        }
    }

    private static void WriteEnd(CodeWriter code, int layer, string leave)
    {
        using (code.Block($"if (lowest >= {layer})"))
        {
            code.Line(leave, layer == 1 ? "nobody asked for the gradient on the inputs" : $"the layers before layer {layer} are frozen");
        }
    }

    /// <summary>From the gradient on a layer's outputs to that on its weighted sums, in place.</summary>
    private static void WriteSumGradient(CodeWriter code, NetworkModel network, RegionRefs refs, Layer layer)
    {
        refs.Use([Regions.Gradients(layer)]);
        if (layer.SumGradientMaths is not { } maths || network.HasSumGradient(layer))
        {
            return;
        }

        BackwardCall call = Call(refs, layer);
        code.Line();
        code.Comment($"{maths}; {layer.SumGradientPlace}{DerivativeOf(layer, call)}.");
        refs.Use(layer.SumGradientReads(call.Sums, call.Outputs));
        if (layer != network.Last)
        {
            layer.WriteSumGradientCall(code, call);
            return;
        }

        code.Comment($"A loss on logits, such as cross-entropy on softmax, has given dz{layer.Index} itself.");
        using (code.Block("if (!gradientIsOnLogits)"))
        {
            layer.WriteSumGradientCall(code, call);
        }
    }

    /// <summary>The derivative in the names of the layer: <c>, sigmoid'(z2) = a2 * (1 - a2)</c>, and why z2 is not needed.</summary>
    private static string DerivativeOf(Layer layer, BackwardCall call)
    {
        string z = "z" + layer.Index;
        if (ActivationFormulas.Derivative(layer.Activation, z, "a" + layer.Index) is not { } derivative)
        {
            return "";
        }

        string overwritten = call.Sums == call.Outputs ? $"; a{layer.Index} has overwritten {z}" : "";
        return $"; {layer.Activation.ToString().ToLowerInvariant()}'({z}) is {derivative}{overwritten}";
    }

    private static void WriteInputGradient(CodeWriter code, NetworkModel network, RegionRefs refs, Layer layer)
    {
        bool isFirst = layer == network.Layers[0];
        string target = isFirst ? refs.Samples("dx", network.InputSize) : "dz" + (layer.Index - 1);
        code.Line();
        code.Comment(PassMaths.InputGradient(layer));
        refs.Use([Regions.Gradients(layer), .. layer.InputGradientReads, .. isFirst ? Array.Empty<string>() : [target]]);
        layer.WriteInputGradientCall(code, Call(refs, layer), layer.InputValues(target));
    }

    /// <summary>At the end of a stage: what the input gradient that the next one starts with needs of these samples.</summary>
    private static void WriteStatistics(CodeWriter code, NetworkModel network, Regions regions, int stage)
    {
        if (stage == 0)
        {
            return;
        }

        Layer layer = network.BatchLayers.ElementAt(stage - 1);
        using (code.Block(""))
        {
            RegionRefs refs = new(code, network, regions, "first");
            refs.Use([layer.InputName, Regions.Gradients(layer), .. layer.Kept.Select(buffer => buffer.Name)]);
            ((IBatchLayer)layer).WriteGradientStatistics(code, Call(refs, layer, "last - first"));
        }
    }

    private static BackwardCall Call(RegionRefs refs, Layer layer, string count = "count") => new(refs.Call(layer, count), Regions.Gradients(layer));

    /// <summary>One of the two steps through a layer.</summary>
    private sealed record Phase(Layer Layer, bool IsSum);

    private sealed record PhaseGroup(int Stage, LayerRun Run, List<Phase> Phases);
}
