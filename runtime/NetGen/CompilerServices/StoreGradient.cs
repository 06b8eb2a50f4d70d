using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.CompilerServices;

/// <summary>
/// Stores each gradient as its parameter's state and leaves the parameter as it is: what gradient loops are compiled with when
/// the gradients themselves are wanted, for clipping, accumulation or inspection.
/// </summary>
internal struct StoreGradient : IOptimizer
{
    /// <summary>The gradient.</summary>
    public readonly int StateCount => 1;

    /// <summary>Without effect: nothing is learned.</summary>
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
