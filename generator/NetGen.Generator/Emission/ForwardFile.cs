using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>X.Forward.g.cs: prediction, the forward pass of training, and each layer's part in both.</summary>
internal static class ForwardFile
{
    public static string Write(NetworkModel network, Regions regions, TileAnnex tiles) =>
        TypeScope.Write(network, "the forward pass", [], "", code =>
        {
            using (TypeScope.Passes(code))
            {
                PredictMethod.Write(code, network);
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
                    layer.WriteForward(code, tiles);
                }
            }
        });

    private static void WriteForward(CodeWriter code, NetworkModel network, Regions regions)
    {
        PassesInterface.TrainForward.WriteDocs(
            code, "The forward pass of training: the samples from <paramref name=\"first\"/> to <paramref name=\"last\"/> of a batch.",
            "Layer by layer, from the inputs to the outputs. What backpropagation reads stays in the workspace:",
            PassMaths.Forward(network).Concat(PassMaths.Functions(network)), regions: regions);
        using (PassesInterface.TrainForward.Open(code))
        {
            LayerRun[] runs = [.. PassPlan.Runs(network)];
            if (!network.NeedsBatch)
            {
                foreach (LayerRun run in runs)
                {
                    WriteRun(code, network, regions, run);
                }

                return;
            }

            code.Comment("A layer that needs statistics of the whole batch starts a stage: all samples have gone through the stages before.");
            foreach (IGrouping<int, LayerRun> stage in runs.GroupBy(run => run.Stage))
            {
                using (code.Block($"if (pass.Runs({stage.Key}))"))
                {
                    foreach (LayerRun run in stage)
                    {
                        WriteRun(code, network, regions, run);
                    }

                    WriteStatistics(code, network, regions, stage.Key);
                }
            }
        }
    }

    private static void WriteRun(CodeWriter code, NetworkModel network, Regions regions, LayerRun run)
    {
        if (run.Block == 0)
        {
            // In braces where there are other runs, whose locals have the same names.
            bool isAlone = run.Layers.Count == network.Layers.Count;
            if (!isAlone)
            {
                code.Comment("All samples at a time.");
            }

            CodeWriter.Scope? scope = isAlone ? null : code.Block("");
            code.Line("int count = last - first;");
            WriteLayers(code, network, new RegionRefs(code, network, regions, "first"), run, "count");
            scope?.Dispose();
            return;
        }

        code.Comment($"{Prose.Count(run.Block, "sample")} at a time, so that their buffers stay in the cache.");
        using (code.Block($"for (int s = first; s < last; s += {run.Block})"))
        {
            code.Line($"int count = {EmittedNames.Min}({run.Block}, last - s);");
            WriteLayers(code, network, new RegionRefs(code, network, regions, "s"), run, "count");
        }
    }

    private static void WriteLayers(CodeWriter code, NetworkModel network, RegionRefs refs, LayerRun run, string count)
    {
        foreach (Layer layer in run.Layers)
        {
            string sums = Regions.Sums(network, layer);
            string outputs = Regions.Activations(layer);
            code.Line();
            code.Comment(layer.Maths);
            refs.Use([layer.InputName, outputs, sums, .. layer.Kept.Select(buffer => buffer.Name)]);
            layer.WriteTrainCall(code, new TrainCall(refs.Call(layer, count)));
        }
    }

    /// <summary>At the end of a stage: what the layer that the next one starts with needs of these samples.</summary>
    private static void WriteStatistics(CodeWriter code, NetworkModel network, Regions regions, int stage)
    {
        if (network.BatchLayers.Skip(stage).FirstOrDefault() is not { } layer)
        {
            return;
        }

        using (code.Block("if (pass.IsTraining)"))
        {
            RegionRefs refs = new(code, network, regions, "first");
            refs.Use([layer.InputName, .. layer.Kept.Select(buffer => buffer.Name)]);
            ((IBatchLayer)layer).WriteStatistics(code, new TrainCall(refs.Call(layer, "last - first")));
        }
    }
}
