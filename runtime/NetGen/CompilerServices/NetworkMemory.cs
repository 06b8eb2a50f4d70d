using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What a network object consists of: its parameters, and scratch for concurrent predictions. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkMemory
{
    /// <summary>Samples whose outputs find room in a buffer of <see cref="Scratch"/>, behind the scratch of the passes.</summary>
    internal const int OutputRows = 48;

    private const int ByteFloats = 64 * 1024;

    private NetworkMemory(int parameterLength, int scratchLength, int byteScratchLength, DecisionRule decision)
    {
        Decision = decision;
        Parameters = new AlignedBuffer(parameterLength);
        Scratch = new ScratchPool(scratchLength);
        ByteScratch = new ScratchPool(byteScratchLength);
    }

    /// <summary>The parameter buffer, in the layout of <see cref="INetworkPasses.Layout"/>.</summary>
    public AlignedBuffer Parameters { get; }

    /// <summary>How outputs become classes.</summary>
    public DecisionRule Decision { get; }

    /// <summary>Buffers with scratch for a prediction of any number of samples.</summary>
    internal ScratchPool Scratch { get; }

    /// <summary>The same for predictions from bytes, with room for the floats that are made of them.</summary>
    internal ScratchPool ByteScratch { get; }

    /// <summary>The memory of a new network, all parameters zero.</summary>
    public static NetworkMemory For<TNetwork>()
        where TNetwork : struct, INetworkPasses =>
        For<TNetwork>(new DecisionRule(TNetwork.Name, TNetwork.OutputActivation, TNetwork.OutputSize));

    /// <summary>The memory of a new network, its parameters drawn from the layers' initializers.</summary>
    public static NetworkMemory For<TNetwork>(int seed)
        where TNetwork : struct, INetworkPasses
    {
        NetworkMemory memory = For<TNetwork>();
        ParameterInitialization.Fill<TNetwork>(memory.Parameters, seed);
        return memory;
    }

    /// <summary>An independent copy.</summary>
    public NetworkMemory Clone<TNetwork>()
        where TNetwork : struct, INetworkPasses
    {
        NetworkMemory copy = For<TNetwork>(Decision.Clone());
        Parameters.Span.CopyTo(copy.Parameters.Span);
        return copy;
    }

    /// <summary>Takes over the parameters of another network of the class, and the threshold of the loss that they were trained with.</summary>
    public void CopyFrom(NetworkMemory other)
    {
        other.Parameters.Span.CopyTo(Parameters.Span);
        Decision.LossThreshold = other.Decision.LossThreshold;
    }

    private static NetworkMemory For<TNetwork>(DecisionRule decision)
        where TNetwork : struct, INetworkPasses =>
        new(TNetwork.ParameterLength, ScratchLength<TNetwork>(), ByteScratchLength<TNetwork>(), decision);

    /// <summary>Floats of scratch for predictions and the outputs of <see cref="OutputRows"/> samples.</summary>
    internal static int ScratchLength<TNetwork>()
        where TNetwork : struct, INetworkPasses => PassScratch<TNetwork>() + OutputRows * TNetwork.OutputSize;

    /// <summary>Floats of scratch for predictions from bytes: the same, and behind it the inputs of <see cref="ByteRows"/> samples.</summary>
    internal static int ByteScratchLength<TNetwork>()
        where TNetwork : struct, INetworkPasses => ByteInputsStart<TNetwork>() + ByteRows<TNetwork>() * TNetwork.InputSize;

    /// <summary>Where in that scratch the inputs start: at a cache line.</summary>
    internal static int ByteInputsStart<TNetwork>()
        where TNetwork : struct, INetworkPasses => (ScratchLength<TNetwork>() + CacheLine.Floats - 1) / CacheLine.Floats * CacheLine.Floats;

    /// <summary>Samples whose bytes are turned into floats at a time: few enough that they stay in the cache.</summary>
    internal static int ByteRows<TNetwork>()
        where TNetwork : struct, INetworkPasses => Math.Clamp(ByteFloats / TNetwork.InputSize, 1, OutputRows);

    /// <summary>The floats at the start of a scratch buffer that a prediction itself takes.</summary>
    internal static int PassScratch<TNetwork>()
        where TNetwork : struct, INetworkPasses => Math.Max(TNetwork.PredictScratch, TNetwork.PredictBatchScratch);
}
