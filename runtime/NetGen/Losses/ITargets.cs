using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>How a loss sees the targets of a batch: a type argument, so that what is not asked for costs nothing.</summary>
internal interface ITargets
{
    /// <summary>The targets that the loss is computed with; zeros in the padding.</summary>
    /// <param name="target">The targets of the batch.</param>
    /// <param name="weight">What the class counts for, 1 where all count alike; 0 for padding.</param>
    TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>The targets as they are.</summary>
internal readonly struct PlainTargets : ITargets
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes> => TLanes.Load(ref target);
}

/// <summary><c>(1 - smoothing) t + smoothing / classes</c>, times the weight of the class.</summary>
internal readonly struct SmoothedTargets(double smoothing, int classes) : ITargets
{
    private readonly float _kept = (float)(1 - smoothing);
    private readonly float _share = (float)(smoothing / classes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Load(ref weight) * TLanes.MultiplyAdd(TLanes.Create(_kept), TLanes.Load(ref target), TLanes.Create(_share));
}
