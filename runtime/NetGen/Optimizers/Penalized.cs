using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// Wraps an optimizer and adds the gradients of the penalties <c>L1 |p| + L2 / 2 p^2</c> on each parameter, compiled into the same loop. A
/// parameter that has decayed below 1e-30 counts as 0 (<see cref="Subnormals"/>).
/// </summary>
/// <param name="optimizer">The optimizer, prepared for the step.</param>
/// <param name="l1">The factor of |p|.</param>
/// <param name="l2">The factor of p^2 / 2.</param>
internal struct Penalized<TOptimizer>(TOptimizer optimizer, float l1, float l2) : IOptimizer
    where TOptimizer : struct, IOptimizer
{
    private TOptimizer _optimizer = optimizer;

    /// <inheritdoc/>
    public readonly int StateCount => _optimizer.StateCount;

    /// <inheritdoc/>
    public double LearningRate
    {
        readonly get => _optimizer.LearningRate;
        set => _optimizer.LearningRate = value;
    }

    /// <inheritdoc/>
    public void Prepare(long step, double factor) => _optimizer.Prepare(step, factor);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes p = TLanes.Load(ref parameter);
        TLanes zero = TLanes.Create(0);
        TLanes sign = TLanes.Select(
            TLanes.GreaterThan(p, zero), TLanes.Create(l1), TLanes.Select(TLanes.LessThan(p, zero), TLanes.Create(-l1), zero));
        _optimizer.Update(ref parameter, ref state, stateStride, TLanes.MultiplyAdd(TLanes.Create(l2), p, gradient + sign));
        Subnormals.Flush(TLanes.Load(ref parameter)).Store(ref parameter);
    }
}
