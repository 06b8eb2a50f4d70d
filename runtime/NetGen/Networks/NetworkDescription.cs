using System.Collections.Immutable;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The properties of a network that training needs outside its inner loops, where they need not be constants.</summary>
internal sealed class NetworkDescription
{
    /// <summary>The name of the network's class.</summary>
    public required string Name { get; init; }

    /// <summary>The number of inputs of one sample.</summary>
    public required int InputSize { get; init; }

    /// <summary>The number of outputs of one sample.</summary>
    public required int OutputSize { get; init; }

    /// <summary>The smallest batch that can be trained: batch normalization needs the statistics of several samples.</summary>
    public required int SmallestBatch { get; init; }

    /// <summary>The length of the parameter buffer in floats.</summary>
    public required int ParameterLength { get; init; }

    /// <summary>The tensors in the parameter buffer.</summary>
    public required ImmutableArray<ParameterLayout> Layout { get; init; }

    /// <summary>The layers, in order.</summary>
    public required ImmutableArray<LayerInfo> Layers { get; init; }

    /// <summary>The number of classes that labels may name: two for a single output.</summary>
    public int Classes => Math.Max(2, OutputSize);

    /// <summary>Returns the description of a network.</summary>
    public static NetworkDescription Of<TNetwork>()
        where TNetwork : struct, INetworkPasses => Cached<TNetwork>.Description;

    // One object per network type, so that an evaluation gets it for free.
    private static class Cached<TNetwork>
        where TNetwork : struct, INetworkPasses
    {
        public static readonly NetworkDescription Description = new()
        {
            Name = TNetwork.Name,
            InputSize = TNetwork.InputSize,
            OutputSize = TNetwork.OutputSize,
            SmallestBatch = TNetwork.SmallestBatch,
            ParameterLength = TNetwork.ParameterLength,
            Layout = TNetwork.Layout,
            Layers = TNetwork.Layers,
        };
    }
}
