using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The buffers of one batch, seen without the network and the loss that they are for.</summary>
internal interface IBatchWorkspace
{
    /// <summary>The training workspace.</summary>
    AlignedBuffer Workspace { get; }

    /// <summary>The samples that the buffers have room for.</summary>
    int Capacity { get; }

    /// <summary>The samples of the last step; 0 while the workspace does not hold one.</summary>
    int KeptSamples { get; }

    /// <summary>The lowest layer whose gradients were computed; int.MaxValue if only those of the last were.</summary>
    int LowestGradient { get; }

    /// <summary>[Capacity x InputSize]: the inputs of a batch from a data set.</summary>
    AlignedBuffer Inputs { get; }

    /// <summary>Makes room for a batch; what the buffers held is lost if they grow.</summary>
    /// <param name="count">The samples.</param>
    /// <exception cref="ArgumentException">The batch needs more memory than an array holds; nothing has changed.</exception>
    void Reserve(int count);
}
