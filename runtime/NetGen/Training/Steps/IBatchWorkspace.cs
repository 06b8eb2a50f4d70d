using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The buffers of one batch, independent of the network and loss types.</summary>
internal interface IBatchWorkspace
{
    /// <summary>The training workspace.</summary>
    AlignedBuffer Workspace { get; }

    /// <summary>The number of samples that fit into the buffers.</summary>
    int Capacity { get; }

    /// <summary>The number of samples of the last step; 0 if the workspace does not hold a step.</summary>
    int KeptSamples { get; }

    /// <summary>The lowest layer whose gradients were computed; int.MaxValue if only those of the last layer were.</summary>
    int LowestGradient { get; }

    /// <summary>The inputs of a batch from a data set: [Capacity x InputSize].</summary>
    AlignedBuffer Inputs { get; }

    /// <summary>Makes room for a batch; the buffers' content is lost if they grow.</summary>
    /// <param name="count">The number of samples.</param>
    /// <exception cref="ArgumentException">The batch needs more memory than an array can hold; nothing has changed.</exception>
    void Reserve(int count);
}
