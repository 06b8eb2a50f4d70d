using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The structure and cost of a network, layer by layer; <see cref="ToString"/> formats it as a table. Returned by <c>network.Summary()</c>.
/// </summary>
public sealed class NetworkSummary
{
    private NetworkSummary(string name, ImmutableArray<LayerInfo> layers)
    {
        Name = name;
        Layers = layers;
    }

    /// <summary>The name of the network's class.</summary>
    public string Name { get; }

    /// <summary>The layers, in order.</summary>
    public ImmutableArray<LayerInfo> Layers { get; }

    /// <summary>The number of trainable parameters.</summary>
    public int ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    /// <summary>The number of values that are not trained by gradients: means and variances of normalization layers.</summary>
    public int StatisticCount => Layers.Sum(layer => layer.StatisticCount);

    /// <summary>The multiply-adds of one sample's prediction: multiplications by parameters, each with an addition.</summary>
    public long MultiplyAdds => Layers.Sum(layer => layer.MultiplyAdds);

    /// <summary>The size of all parameters and statistics in bytes.</summary>
    public long ParameterBytes => BytesOf((long)ParameterCount + StatisticCount);

    /// <summary>The size in bytes of parameters and statistics in memory, where they are padded to whole vectors. A trainer needs as many
    /// for each value that its optimizer keeps per parameter (SGD with momentum 1, Adam 2), and for the gradients if these are clipped,
    /// measured, accumulated or computed on their own.</summary>
    public required long ParameterMemory { get; init; }

    /// <summary>The maximum number of bytes of scratch memory for the prediction of one sample; concurrent predictions need as many
    /// each.</summary>
    public required long PredictionMemory { get; init; }

    /// <summary>The bytes per sample of a training batch: the values of all layers, their gradients, and the targets. With a
    /// <see cref="MicroBatchSize"/>, only for the samples that threads are training at a time.</summary>
    public required long TrainingMemory { get; init; }

    /// <summary>The largest number of samples that a thread trains at a time, if larger batches are trained in parts; otherwise null.</summary>
    public required int? MicroBatchSize { get; init; }

    /// <summary>The bytes of scratch memory for each thread of a training step.</summary>
    public required long TrainingThreadMemory { get; init; }

    /// <summary>Returns the table. Lines end with <c>\n</c>, and numbers have the same format in every culture.</summary>
    public override string ToString() => SummaryTable.Write(this);

    /// <summary>Returns the summary of a network.</summary>
    internal static NetworkSummary Of<TNetwork>()
        where TNetwork : struct, INetworkPasses =>
        new(TNetwork.Name, TNetwork.Layers)
        {
            ParameterMemory = BytesOf(TNetwork.ParameterLength),
            PredictionMemory = BytesOf(TNetwork.PredictScratch),
            TrainingMemory = BytesOf(TNetwork.WorkspaceStride + TNetwork.OutputStride) + (BytesOf(TNetwork.ChunkStride) + ChunkSamples - 1) / ChunkSamples,
            MicroBatchSize = UsefulThreads.SamplesOfMicroBatch<TNetwork>() is < int.MaxValue and var samples ? samples : null,
            TrainingThreadMemory = BytesOf(TNetwork.BackwardScratch),
        };

    /// <summary>Returns the size of floats in bytes.</summary>
    internal static long BytesOf(long floats) => floats * sizeof(float);

    // The partial sums of a batch are kept for this many samples together.
    private const int ChunkSamples = 16;
}
