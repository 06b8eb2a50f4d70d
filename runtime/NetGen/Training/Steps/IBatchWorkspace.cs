using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The buffers of one batch, independent of the network and loss types.</summary>
internal interface IBatchWorkspace
{
    /// <summary>The number of samples of the last step; 0 if the workspace does not hold a step.</summary>
    int KeptSamples { get; }

    /// <summary>Returns the workspace with the values of one of the kept samples, and its number there.</summary>
    (PassWorkspace Workspace, int Row) Find(int sample);

    /// <summary>The lowest layer whose gradients were computed; int.MaxValue if only those of the last layer were.</summary>
    int LowestGradient { get; }

    /// <summary>The inputs of a batch from a data set: [Capacity x InputSize].</summary>
    AlignedBuffer Inputs { get; }

    /// <summary>Makes room for the inputs, targets, weights and losses of a batch; their content is lost if the buffers grow.</summary>
    /// <param name="count">The number of samples.</param>
    /// <exception cref="ArgumentException">The batch needs more memory than an array can hold; nothing has changed.</exception>
    void Reserve(int count);
}
