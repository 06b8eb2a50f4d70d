using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>How the running statistics of a network learn: what they move towards is taken when a batch is seen, and followed when a step is taken.</summary>
internal static class StatisticsMethods
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block("public static void TakeStatistics(ref float workspace, int capacity, int count, ref float statistics)"))
        {
            RegionRefs refs = new(code, network, regions, null);
            ForEach(network, (layer, statistics, call) =>
            {
                refs.Use(layer.Kept.Select(buffer => buffer.Name));
                statistics.WriteTakeStatistics(code, call);
            });
        }

        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line(EmittedNames.Hot);
        using (code.Block(
            "public static void FollowStatistics(ref float parameters, ref float statistics, global::System.ReadOnlySpan<bool> isFrozen)"))
        {
            ForEach(network, (_, statistics, call) => statistics.WriteFollowStatistics(code, call));
        }
    }

    /// <summary>The layers with running statistics, and where those of a batch lie.</summary>
    private static void ForEach(NetworkModel network, Action<Layer, IRunningStatistics, StatisticsCall> write)
    {
        int offset = 0;
        foreach (Layer layer in network.Layers)
        {
            if (layer is IRunningStatistics statistics)
            {
                write(layer, statistics, new StatisticsCall(VectorType.Offset("statistics", Literal.Of(offset)), network.FirstTensor(layer)));
                offset += statistics.StatisticsLength;
            }
        }
    }
}
