using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The transformation that a loss applies to the targets of a batch: a type argument, so that one that is not used costs nothing.
/// </summary>
internal interface ITargets
{
    /// <summary>Loads the targets with which the loss is computed; zeros in the padding.</summary>
    /// <param name="target">The targets of the batch.</param>
    /// <param name="weight">The class weights: 1 if classes are not weighted, 0 for padding.</param>
    TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes>;
}

/// <summary>The unchanged targets.</summary>
internal readonly struct PlainTargets : ITargets
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes> => TLanes.Load(ref target);
}

/// <summary><c>(1 - smoothing) t + smoothing / classes</c>, times the class weight.</summary>
internal readonly struct SmoothedTargets(double smoothing, int classes) : ITargets
{
    private readonly float _kept = (float)(1 - smoothing);
    private readonly float _share = (float)(smoothing / classes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TLanes Load<TLanes>(ref float target, ref float weight)
        where TLanes : struct, ILanes<TLanes> =>
        TLanes.Load(ref weight) * TLanes.MultiplyAdd(TLanes.Create(_kept), TLanes.Load(ref target), TLanes.Create(_share));
}
