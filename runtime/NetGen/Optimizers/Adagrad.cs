using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// Adagrad (Duchi, Hazan and Singer 2011): the learning rate of each parameter falls with its accumulated squared gradients.
/// </summary>
/// <remarks>
/// As <c>torch.optim.Adagrad</c> defines it, for a parameter p with gradient g:
/// <code>
/// g += weightDecay p
/// s += g^2                                                s starts at 0
/// p -= learningRate / (1 + (step - 1) learningRateDecay) g / (sqrt(s + initialAccumulator) + epsilon)
/// </code>
/// A g below 1e-16 counts as 0 (<see cref="Subnormals"/>). <c>default(Adagrad)</c> has no learning rate: a step with it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public struct Adagrad : IOptimizer
{
    private readonly bool _constructed;
    private readonly float _epsilon;
    private readonly float _weightDecay;
    private readonly float _learningRateDecay;
    private readonly float _initialAccumulator;
    private double _learningRate;
    private float _negativeRate;

    /// <summary>Creates the optimizer with a learning rate of 0.01 and the other defaults of the longer constructor.</summary>
    public Adagrad()
        : this(0.01)
    {
    }

    /// <summary>Creates the optimizer; the defaults are PyTorch's.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="epsilon">A number greater than 0 that keeps the division finite.</param>
    /// <param name="weightDecay">The factor of the L2 penalty <c>weightDecay / 2 p^2</c>, at least 0.</param>
    /// <param name="learningRateDecay">The decay of the learning rate per step, at least 0.</param>
    /// <param name="initialAccumulator">The initial value of the sum of squared gradients, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Adagrad(
        double learningRate = 0.01, double epsilon = 1e-10, double weightDecay = 0,
        double learningRateDecay = 0, double initialAccumulator = 0)
    {
        _learningRate = OptimizerArguments.LearningRate(learningRate, nameof(learningRate));
        _epsilon = OptimizerArguments.Epsilon(epsilon, nameof(epsilon));
        _weightDecay = OptimizerArguments.WeightDecay(weightDecay, nameof(weightDecay));
        _learningRateDecay = OptimizerArguments.NotNegative(
            learningRateDecay, nameof(learningRateDecay), "A learning-rate decay");
        _initialAccumulator = OptimizerArguments.NotNegative(
            initialAccumulator, nameof(initialAccumulator), "An initial accumulator");
        _constructed = true;
    }

    /// <summary>1: s.</summary>
    public readonly int StateCount => 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        readonly get => _learningRate;
        set => _learningRate = OptimizerArguments.LearningRate(value, nameof(value));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is <c>default(Adagrad)</c>.</exception>
    public void Prepare(long step, double factor)
    {
        OptimizerArguments.ThrowIfNotConstructed(_constructed, nameof(Adagrad));
        _negativeRate = (float)(-_learningRate * factor / (1 + (step - 1) * (double)_learningRateDecay));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes p = TLanes.Load(ref parameter);
        TLanes g = Subnormals.FlushSquared(TLanes.MultiplyAdd(TLanes.Create(_weightDecay), p, gradient));
        // The stored sum excludes its initial value, since states start at zero.
        TLanes s = TLanes.MultiplyAdd(g, g, TLanes.Load(ref state));
        s.Store(ref state);
        TLanes denominator = TLanes.Sqrt(s + TLanes.Create(_initialAccumulator)) + TLanes.Create(_epsilon);
        TLanes.MultiplyAdd(TLanes.Create(_negativeRate), g / denominator, p).Store(ref parameter);
    }
}
