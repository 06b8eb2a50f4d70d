using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The step between two stages of a training pass, which merges the statistics of all threads.</summary>
internal static class CombineMethod
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        Layer[] layers = [.. network.BatchLayers];
        code.Line("/// <inheritdoc/>");
        code.Line($"public static int Barriers => {layers.Length};");
        code.Line();
        code.Lines(
            """
            /// <summary>Merges the statistics of all threads between two stages of a pass.</summary>
            /// <param name="parameters">All weights and biases.</param>
            /// <param name="x">The inputs of the batch.</param>
            /// <param name="workspace">The training workspace.</param>
            /// <param name="capacity">The number of samples that the workspace has room for.</param>
            /// <param name="barrier">The end of a stage: those of the forward pass are counted first, then those of the backward pass.</param>
            /// <param name="pass">The purpose of the pass: training or evaluation.</param>
            """);
        code.Line(EmittedNames.Hot);
        string[] parameters =
            ["ref float parameters", "ref float x", "ref float workspace", "int capacity", "int barrier", $"in {RuntimeNames.PassContext} pass"];
        using (code.Method("public static void Combine", parameters))
        using (code.Block("switch (barrier)"))
        {
            for (int i = 0; i < layers.Length; i++)
            {
                WriteCase(code, network, regions, layers[i], i, isForward: true);
                WriteCase(code, network, regions, layers[i], 2 * layers.Length - 1 - i, isForward: false);
            }
        }
    }

    private static void WriteCase(CodeWriter code, NetworkModel network, Regions regions, Layer layer, int barrier, bool isForward)
    {
        using (code.Block($"case {barrier}:"))
        {
            new RegionRefs(code, network, regions, null).Use(layer.Kept.Select(buffer => buffer.Name));
            IBatchLayer batch = (IBatchLayer)layer;
            if (isForward)
            {
                batch.WriteCombine(code, new CombineCall());
            }
            else
            {
                batch.WriteGradientCombine(code, new CombineCall());
            }

            code.Line("break;");
        }
    }
}
