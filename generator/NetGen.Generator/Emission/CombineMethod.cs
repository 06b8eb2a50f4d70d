using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>What happens between two stages of a training pass: the numbers that the shares have left are put together.</summary>
internal static class CombineMethod
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        Layer[] layers = [.. network.BatchLayers];
        code.Line("/// <inheritdoc/>");
        code.Line($"public static int Barriers => {layers.Length};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            $"""
            public static void Combine(
                ref float parameters, ref float x, ref float workspace, int capacity, int barrier, in {RuntimeNames.PassContext} pass)
            """))
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
