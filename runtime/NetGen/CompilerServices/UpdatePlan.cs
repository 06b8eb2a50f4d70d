using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>The tensors that a step trains and the optimizer of each. Called by emitted code.</summary>
/// <typeparam name="TOptimizer">The type of the optimizer.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct UpdatePlan<TOptimizer>
    where TOptimizer : struct, IOptimizer
{
    private readonly ReadOnlySpan<bool> _trains;
    private readonly ReadOnlySpan<TOptimizer> _optimizers;

    /// <summary>Creates a plan over its buffers.</summary>
    /// <param name="trains">Whether each tensor is trained, in the order of the layout.</param>
    /// <param name="optimizers">The optimizer of each tensor, prepared for this step.</param>
    /// <param name="state">The optimizer's state: StateCount blocks of <paramref name="stateStride"/> floats, laid out like the
    /// parameters.</param>
    /// <param name="stateStride">The length of a block in floats.</param>
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

    /// <summary>Returns whether a tensor is trained.</summary>
    public bool Trains(int tensor) => _trains[tensor];

    /// <summary>Returns the optimizer of a tensor.</summary>
    public TOptimizer Optimizer(int tensor) => _optimizers[tensor];
}
