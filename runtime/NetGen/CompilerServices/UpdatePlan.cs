using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>Which tensors one step trains, and how. Called by emitted code.</summary>
/// <typeparam name="TOptimizer">The optimizer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct UpdatePlan<TOptimizer>
    where TOptimizer : struct, IOptimizer
{
    private readonly ReadOnlySpan<bool> _trains;
    private readonly ReadOnlySpan<TOptimizer> _optimizers;

    /// <summary>Binds the plan to its buffers.</summary>
    /// <param name="trains">For each tensor, in the order of the layout, whether it is trained.</param>
    /// <param name="optimizers">For each tensor the optimizer, prepared for this step.</param>
    /// <param name="state">The optimizer's state: StateCount blocks of <paramref name="stateStride"/> floats, laid out like the parameters.</param>
    /// <param name="stateStride">The length of a block.</param>
    public UpdatePlan(ReadOnlySpan<bool> trains, ReadOnlySpan<TOptimizer> optimizers, ref float state, nint stateStride)
    {
        _trains = trains;
        _optimizers = optimizers;
        State = ref state;
        StateStride = stateStride;
    }

    /// <summary>The first block of the optimizer's state.</summary>
    public readonly ref float State;

    /// <summary>Floats from one block of state to the next.</summary>
    public readonly nint StateStride;

    /// <summary>Whether a tensor is trained.</summary>
    public bool Trains(int tensor) => _trains[tensor];

    /// <summary>The optimizer of a tensor.</summary>
    public TOptimizer Optimizer(int tensor) => _optimizers[tensor];
}
