using NetGen.CompilerServices;

namespace NetGen;

/// <summary>What the last step has left in the training workspace.</summary>
internal interface IStepBuffers
{
    /// <summary>The training workspace.</summary>
    AlignedBuffer Workspace { get; }

    /// <summary>The number of samples that the workspace is made for.</summary>
    int Capacity { get; }

    /// <summary>The samples of the step; 0 while the workspace holds none.</summary>
    int KeptSamples { get; }

    /// <summary>The lowest layer whose gradients were computed; int.MaxValue if only those of the last were.</summary>
    int LowestGradient { get; }
}
