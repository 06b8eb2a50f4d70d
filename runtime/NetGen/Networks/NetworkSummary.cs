using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What a network consists of and costs, layer by layer; as text, <see cref="ToString"/>, a table. Get one by
/// <c>network.Summary()</c>.</summary>
public sealed class NetworkSummary
{
    private NetworkSummary(string name, ImmutableArray<LayerInfo> layers)
    {
        Name = name;
        Layers = layers;
    }

    /// <summary>The name of the network's class.</summary>
    public string Name { get; }

    /// <summary>The layers in order.</summary>
    public ImmutableArray<LayerInfo> Layers { get; }

    /// <summary>The number of parameters that are trained.</summary>
    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The number of values that are not trained by gradients: means and variances of normalizations.</summary>
    public int StatisticCount => Layers.Sum(layer => layer.StatisticCount);

    /// <summary>Multiplications by parameters for the prediction of one sample, each with an addition.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>Bytes of all parameters and statistics.</summary>
    public long ParameterBytes => BytesOf((long)ParameterCount + StatisticCount);

    /// <summary>Bytes that parameters and statistics take in memory, where they are padded to whole vectors.</summary>
    public required long ParameterMemory { get; init; }

    /// <summary>Bytes of scratch at most for the prediction of one sample.</summary>
    public required long PredictionMemory { get; init; }

    /// <summary>Bytes a sample of a batch for a training step: the values of all layers, the gradients on them, and the targets.</summary>
    public required long TrainingMemory { get; init; }

    /// <summary>The table; lines end with <c>\n</c>, numbers are written alike in every culture.</summary>
    public override string ToString() => SummaryTable.Write(this);

    /// <summary>The summary of a network.</summary>
    internal static NetworkSummary Of<TNetwork>()
        where TNetwork : struct, INetworkPasses =>
        new(TNetwork.Name, TNetwork.Layers)
        {
            ParameterMemory = BytesOf(TNetwork.ParameterLength),
            PredictionMemory = BytesOf(TNetwork.PredictScratch),
            TrainingMemory = BytesOf(TNetwork.WorkspaceStride + TNetwork.OutputStride) + (BytesOf(TNetwork.ChunkStride) + ChunkSamples - 1) / ChunkSamples,
        };

    /// <summary>Bytes of floats.</summary>
    internal static long BytesOf(long floats) => floats * sizeof(float);

    // Sums of a batch are kept for so many samples together.
    private const int ChunkSamples = 16;
}
