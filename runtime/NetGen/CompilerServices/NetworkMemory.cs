using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>The memory of a network: its parameters, and scratch for concurrent predictions. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkMemory
{
    /// <summary>The number of samples whose outputs fit into the scratch of a batch, after that of the passes.</summary>
    internal const int OutputRows = 48;

    private const int ByteFloats = 64 * 1024;

    private NetworkMemory(int parameterLength, DecisionRule decision)
    {
        Decision = decision;
        Parameters = new AlignedBuffer(parameterLength);
    }

    /// <summary>The parameter buffer, in the layout of <see cref="INetworkPasses.Layout"/>.</summary>
    public AlignedBuffer Parameters { get; }

    /// <summary>The rule that turns outputs into classes.</summary>
    public DecisionRule Decision { get; }

    /// <summary>Scratch buffers for predictions.</summary>
    internal ScratchPool Scratch { get; } = new();

    /// <summary>Creates the memory of a new network with all parameters zero.</summary>
    public static NetworkMemory For<TNetwork>()
        where TNetwork : struct, INetworkPasses =>
        For<TNetwork>(new DecisionRule(TNetwork.Name, TNetwork.OutputActivation, TNetwork.OutputSize));

    /// <summary>Creates the memory of a new network with parameters drawn from the layers' initializers.</summary>
    public static NetworkMemory For<TNetwork>(int seed)
        where TNetwork : struct, INetworkPasses
    {
        NetworkMemory memory = For<TNetwork>();
        ParameterInitialization.Fill<TNetwork>(memory.Parameters, seed);
        return memory;
    }

    /// <summary>Returns an independent copy.</summary>
    public NetworkMemory Clone<TNetwork>()
        where TNetwork : struct, INetworkPasses
    {
        NetworkMemory copy = For<TNetwork>(Decision.Clone());
        Parameters.Span.CopyTo(copy.Parameters.Span);
        return copy;
    }

    /// <summary>
    /// Copies the parameters of another network of the same class, and the threshold of the loss that they were trained with.
    /// </summary>
    public void CopyFrom(NetworkMemory other)
    {
        other.Parameters.Span.CopyTo(Parameters.Span);
        Decision.LossThreshold = other.Decision.LossThreshold;
    }

    private static NetworkMemory For<TNetwork>(DecisionRule decision)
        where TNetwork : struct, INetworkPasses =>
        new(TNetwork.ParameterLength, decision);

    /// <summary>The length of the scratch for predictions of a batch, including the outputs of <see cref="OutputRows"/> samples.</summary>
    internal static int ScratchLength<TNetwork>()
        where TNetwork : struct, INetworkPasses => PassScratch<TNetwork>() + OutputRows * TNetwork.OutputSize;

    /// <summary>
    /// The length of the scratch for predictions of a batch from bytes: the same, followed by the inputs of <see cref="ByteRows"/> samples.
    /// </summary>
    internal static int ByteScratchLength<TNetwork>()
        where TNetwork : struct, INetworkPasses => ByteInputsStart<TNetwork>() + ByteRows<TNetwork>() * TNetwork.InputSize;

    /// <summary>The offset of the inputs in that scratch, at the start of a cache line.</summary>
    internal static int ByteInputsStart<TNetwork>()
        where TNetwork : struct, INetworkPasses => (ScratchLength<TNetwork>() + CacheLine.Floats - 1) / CacheLine.Floats * CacheLine.Floats;

    /// <summary>The number of samples converted from bytes per block, small enough that their floats stay in the cache.</summary>
    internal static int ByteRows<TNetwork>()
        where TNetwork : struct, INetworkPasses => Math.Clamp(ByteFloats / TNetwork.InputSize, 1, OutputRows);

    /// <summary>The number of floats at the start of a scratch buffer that the prediction itself uses.</summary>
    internal static int PassScratch<TNetwork>()
        where TNetwork : struct, INetworkPasses => Math.Max(TNetwork.PredictScratch, TNetwork.PredictBatchScratch);
}
