using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The values that a forward pass keeps for backpropagation, and the gradients that backpropagation leaves: one region for each buffer of a
/// layer, with room for <see cref="Capacity"/> samples.
/// </summary>
/// <param name="sampleStride">The floats of each sample.</param>
/// <param name="chunkStride">The floats of each chunk of <see cref="ChunkRows"/> samples, behind all regions.</param>
internal sealed class PassWorkspace(int sampleStride, int chunkStride)
{
    /// <summary>The number of samples that share partial sums, of losses and of batch statistics.</summary>
    public const int ChunkRows = UsefulThreads.ChunkRows;

    /// <summary>The number of samples that fit in.</summary>
    public int Capacity { get; private set; }

    /// <summary>The whole buffer.</summary>
    public AlignedBuffer Buffer { get; private set; } = new(0);

    /// <summary>The first float of the buffer.</summary>
    public ref float First => ref Buffer.First;

    /// <summary>Creates the workspace of a network's passes, without room for samples.</summary>
    public static PassWorkspace Of<TNetwork>()
        where TNetwork : struct, INetworkPasses => new(TNetwork.WorkspaceStride, TNetwork.ChunkStride);

    /// <summary>Makes room for samples; returns whether the buffer grew, in which case its content is lost.</summary>
    /// <param name="count">The number of samples.</param>
    public bool Reserve(int count)
    {
        if (count <= Capacity)
        {
            return false;
        }

        Buffer = new AlignedBuffer(count * sampleStride + (count + ChunkRows - 1) / ChunkRows * chunkStride);
        Capacity = count;
        return true;
    }

    /// <summary>Returns the first float of a region.</summary>
    /// <param name="offset">The offset of the region, to be multiplied by the capacity.</param>
    public ref float Region(int offset) => ref Unsafe.Add(ref Buffer.First, (nint)Capacity * offset);
}
