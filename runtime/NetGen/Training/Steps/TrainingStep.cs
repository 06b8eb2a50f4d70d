using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A training step, seen without the network, the loss and the optimizer that it is compiled for: its buffers, and what is done between
/// backpropagation and update.
/// </summary>
/// <param name="parameters">The parameters of the network.</param>
/// <param name="stateCount">The numbers that the optimizer keeps for each parameter.</param>
internal abstract class TrainingStep(AlignedBuffer parameters, int stateCount)
{
    private AlignedBuffer? _gradients;

    /// <summary>The numbers that the optimizer keeps for each parameter.</summary>
    public int StateCount => stateCount;

    /// <summary>The optimizer's state: <see cref="StateCount"/> blocks, each laid out like the parameters.</summary>
    public AlignedBuffer State { get; } = new(checked(stateCount * parameters.Length));

    /// <summary>The gradients of the parameters, laid out like them; zero for tensors that are frozen.</summary>
    public AlignedBuffer Gradients => _gradients ??= new AlignedBuffer(parameters.Length);

    /// <summary>
    /// Whether a pass has gone over numbers that are not finite: they have left NaN in the padding of gradients, where passes count on zeros, so the next
    /// step clears the workspace.
    /// </summary>
    public bool IsWorkspaceSpoiled { get; set; }

    /// <summary>The name of the optimizer's type.</summary>
    public abstract string OptimizerName { get; }

    /// <summary>The output above which a network with one output, trained with this loss, says class 1.</summary>
    public abstract float DecisionThreshold { get; }

    /// <summary>The workspace of a batch.</summary>
    public abstract IBatchWorkspace Batch { get; }

    /// <summary>The parameters of the network.</summary>
    protected AlignedBuffer Parameters => parameters;

    /// <summary>The number of threads that a step keeps busy.</summary>
    public abstract int ThreadsFor(int samples);

    /// <summary>Measures the stored gradients of the tensors that are trained.</summary>
    public abstract void Measure(GradientNorms norms);

    /// <summary>The steps in which each tensor was trained, out of those that the trainer has taken.</summary>
    public abstract long[] StepsOfTensors(long steps);

    /// <summary>Sets the steps in which each tensor was trained.</summary>
    public abstract void SetStepsOfTensors(ReadOnlySpan<long> ofTensors, long steps);

    /// <summary>Updates the running statistics by a batch whose gradients are stored but not applied.</summary>
    public abstract void FollowStatistics();

    /// <summary>Updates the parameters by the stored gradients, with the optimizer that has been prepared.</summary>
    /// <param name="follow">Whether the running statistics are updated too.</param>
    public abstract void ApplyGradients(bool follow = true);
}
