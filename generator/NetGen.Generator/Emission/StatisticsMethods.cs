using NetGen.Generator.Model;
using NetGen.Generator.Writing;

namespace NetGen.Generator.Emission;

/// <summary>The updates of running statistics: those of a batch are copied when it is seen, and followed when a step is taken.</summary>
internal static class StatisticsMethods
{
    public static void Write(CodeWriter code, NetworkModel network, Regions regions)
    {
        code.Lines(
            """
            /// <summary>Copies the statistics of a batch out of the workspace, so that they outlive it.</summary>
            /// <param name="workspace">The training workspace after the forward pass.</param>
            /// <param name="capacity">The number of samples that the workspace has room for.</param>
            /// <param name="count">The number of samples.</param>
            /// <param name="statistics">The copy, written.</param>
            """);
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
        code.Lines(
            """
            /// <summary>Moves the running statistics toward those of a batch.</summary>
            /// <param name="parameters">All parameters, the running statistics among them.</param>
            /// <param name="statistics">The statistics of the batch.</param>
            /// <param name="isFrozen">Which tensors stay as they are.</param>
            """);
        code.Line(EmittedNames.Hot);
        using (code.Method(
            "public static void FollowStatistics",
            ["ref float parameters", "ref float statistics", "global::System.ReadOnlySpan<bool> isFrozen"]))
        {
            ForEach(network, (_, statistics, call) => statistics.WriteFollowStatistics(code, call));
        }
    }

    /// <summary>The layers with running statistics, and where those of a batch are stored.</summary>
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
