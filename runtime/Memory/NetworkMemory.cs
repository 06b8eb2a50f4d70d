namespace NetGen.Kernels;

/// <summary>What a network object consists of: its parameters, and scratch for concurrent predictions.</summary>
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

    /// <summary>The parameter buffer, in the layout of <see cref="INetworkKernels.Layout"/>.</summary>
    public AlignedBuffer Parameters { get; }

    /// <summary>How outputs become classes.</summary>
    public DecisionRule Decision { get; }

    /// <summary>Buffers with scratch for a prediction of any number of samples.</summary>
    public ScratchPool Scratch { get; }

    /// <summary>The same for predictions from bytes, with room for the floats that are made of them.</summary>
    internal ScratchPool ByteScratch { get; }

    /// <summary>The memory of a new network, all parameters zero.</summary>
    public static NetworkMemory For<TKernels>()
        where TKernels : struct, INetworkKernels =>
        For<TKernels>(new DecisionRule(TKernels.Name, TKernels.OutputActivation, TKernels.OutputSize));

    /// <summary>The memory of a new network, its parameters drawn from the layers' initializers.</summary>
    public static NetworkMemory For<TKernels>(int seed)
        where TKernels : struct, INetworkKernels
    {
        NetworkMemory memory = For<TKernels>();
        Initialization.Fill<TKernels>(memory.Parameters, seed);
        return memory;
    }

    /// <summary>An independent copy.</summary>
    public NetworkMemory Clone<TKernels>()
        where TKernels : struct, INetworkKernels
    {
        NetworkMemory copy = For<TKernels>(Decision.Clone());
        Parameters.Span.CopyTo(copy.Parameters.Span);
        return copy;
    }

    /// <summary>Takes over the parameters of another network of the class, and the threshold of the loss that they were trained with.</summary>
    public void CopyFrom(NetworkMemory other)
    {
        other.Parameters.Span.CopyTo(Parameters.Span);
        Decision.LossThreshold = other.Decision.LossThreshold;
    }

    private static NetworkMemory For<TKernels>(DecisionRule decision)
        where TKernels : struct, INetworkKernels =>
        new(TKernels.ParameterLength, ScratchLength<TKernels>(), ByteScratchLength<TKernels>(), decision);

    /// <summary>Floats of scratch for predictions and the outputs of <see cref="OutputRows"/> samples.</summary>
    internal static int ScratchLength<TKernels>()
        where TKernels : struct, INetworkKernels => PassScratch<TKernels>() + OutputRows * TKernels.OutputSize;

    /// <summary>Floats of scratch for predictions from bytes: the same, and behind it the inputs of <see cref="ByteRows"/> samples.</summary>
    internal static int ByteScratchLength<TKernels>()
        where TKernels : struct, INetworkKernels => ByteInputsStart<TKernels>() + ByteRows<TKernels>() * TKernels.InputSize;

    /// <summary>Where in that scratch the inputs start: at a cache line.</summary>
    internal static int ByteInputsStart<TKernels>()
        where TKernels : struct, INetworkKernels => (ScratchLength<TKernels>() + CacheLine.Floats - 1) / CacheLine.Floats * CacheLine.Floats;

    /// <summary>Samples whose bytes are turned into floats at a time: few enough that they stay in the cache.</summary>
    internal static int ByteRows<TKernels>()
        where TKernels : struct, INetworkKernels => Math.Clamp(ByteFloats / TKernels.InputSize, 1, OutputRows);

    /// <summary>The floats at the start of a scratch buffer that a prediction itself takes.</summary>
    internal static int PassScratch<TKernels>()
        where TKernels : struct, INetworkKernels => Math.Max(TKernels.PredictScratch, TKernels.PredictBatchScratch);
}
