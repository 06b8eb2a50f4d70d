using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// Stores each gradient as its parameter's state and leaves the parameter unchanged. The gradient loops are compiled with it when
/// the gradients themselves are needed, for clipping, accumulation or inspection.
/// </summary>
internal struct StoreGradient : IOptimizer
{
    /// <summary>One state: the gradient.</summary>
    public readonly int StateCount => 1;

    /// <summary>Has no effect: nothing is trained.</summary>
    public double LearningRate { get; set; }

    /// <inheritdoc/>
    public readonly void Prepare(long step, double factor)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
        => gradient.Store(ref state);
}
