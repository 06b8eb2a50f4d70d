using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// A training step, independent of the network, loss and optimizer types that it is compiled for: its buffers, and the operations between
/// backpropagation and update.
/// </summary>
/// <param name="parameters">The parameters of the network.</param>
/// <param name="stateCount">The number of values that the optimizer keeps per parameter.</param>
internal abstract class TrainingStep(AlignedBuffer parameters, int stateCount)
{
    private AlignedBuffer? _gradients;

    /// <summary>The number of values that the optimizer keeps per parameter.</summary>
    public int StateCount => stateCount;

    /// <summary>The optimizer's state: <see cref="StateCount"/> blocks, each laid out like the parameters.</summary>
    public AlignedBuffer State { get; } = new(checked(stateCount * parameters.Length));

    /// <summary>The gradients, laid out like the parameters; zero for frozen tensors.</summary>
    public AlignedBuffer Gradients => _gradients ??= new AlignedBuffer(parameters.Length);

    /// <summary>
    /// Whether a pass has processed non-finite numbers: they leave NaN in the padding of gradients, where passes rely on zeros, so the next
    /// step clears the workspace.
    /// </summary>
    public bool IsWorkspaceSpoiled { get; set; }

    /// <summary>The name of the optimizer's type.</summary>
    public abstract string OptimizerName { get; }

    /// <summary>The output above which a network with one output, trained with this loss, predicts class 1.</summary>
    public abstract float DecisionThreshold { get; }

    /// <summary>The workspace of a batch.</summary>
    public abstract IBatchWorkspace Batch { get; }

    /// <summary>The parameters of the network.</summary>
    protected AlignedBuffer Parameters => parameters;

    /// <summary>Returns the first layer with a non-finite output in the last step, which has updated nothing; null if there is none.</summary>
    /// <param name="x">The inputs of that step.</param>
    public abstract LayerInfo? FirstLayerNotFinite(ref float x);

    /// <summary>Returns the number of threads that a step can use.</summary>
    public abstract int ThreadsFor(int samples);

    /// <summary>Measures the stored gradients of the trained tensors.</summary>
    public abstract void Measure(GradientNorms norms);

    /// <summary>Returns the number of steps in which each tensor was trained, out of the trainer's steps.</summary>
    public abstract long[] StepsOfTensors(long steps);

    /// <summary>Sets the number of steps in which each tensor was trained.</summary>
    public abstract void SetStepsOfTensors(ReadOnlySpan<long> ofTensors, long steps);

    /// <summary>Updates the running statistics with a batch whose gradients are stored but not applied.</summary>
    public abstract void FollowStatistics();

    /// <summary>Updates the parameters with the stored gradients and the prepared optimizer.</summary>
    /// <param name="follow">Whether the running statistics are updated too.</param>
    public abstract void ApplyGradients(bool follow = true);
}
