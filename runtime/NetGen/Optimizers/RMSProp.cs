using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>RMSProp (Hinton 2012): divides each step by the running root mean square of the gradients.</summary>
/// <remarks>
/// As <c>torch.optim.RMSprop</c> defines it, for a parameter p with gradient g; all states start at 0:
/// <code>
/// g += weightDecay p
/// v  = alpha v + (1 - alpha) g^2
/// m  = alpha m + (1 - alpha) g                            only when centered (Graves 2013): v - m^2 stands for v below
/// d  = g / (sqrt(v) + epsilon)
/// b  = momentum b + d                                     without momentum b = d
/// p -= learningRate b
/// </code>
/// A g below 1e-16, a v below 1e-36, an m and a b below 1e-30 count as 0 (<see cref="Subnormals"/>). <c>default(RMSProp)</c> has no
/// learning rate: a step with it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public struct RMSProp : IOptimizer
{
    private readonly bool _constructed;
    private readonly bool _centered;
    private readonly float _alpha;
    private readonly float _oneMinusAlpha;
    private readonly float _epsilon;
    private readonly float _momentum;
    private readonly float _weightDecay;
    private double _learningRate;
    private float _negativeRate;

    /// <summary>Creates the optimizer with a learning rate of 0.01 and the other defaults of the longer constructor.</summary>
    public RMSProp()
        : this(0.01)
    {
    }

    /// <summary>Creates the optimizer; the defaults are PyTorch's.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="alpha">The decay rate of the running means, at least 0 and less than 1.</param>
    /// <param name="epsilon">A number greater than 0 that keeps the division finite.</param>
    /// <param name="momentum">The fraction of the last step that is kept, at least 0 and less than 1.</param>
    /// <param name="weightDecay">The factor of the L2 penalty <c>weightDecay / 2 p^2</c>, at least 0.</param>
    /// <param name="centered">Whether to divide by the root of the running variance instead of the running mean square.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public RMSProp(
        double learningRate = 0.01, double alpha = 0.99, double epsilon = 1e-8,
        double momentum = 0, double weightDecay = 0, bool centered = false)
    {
        _learningRate = OptimizerArguments.LearningRate(learningRate, nameof(learningRate));
        _alpha = (float)OptimizerArguments.Share(alpha, nameof(alpha), "Alpha");
        _oneMinusAlpha = (float)(1 - alpha);
        _epsilon = OptimizerArguments.Epsilon(epsilon, nameof(epsilon));
        _momentum = (float)OptimizerArguments.Share(momentum, nameof(momentum), "A momentum");
        _weightDecay = OptimizerArguments.WeightDecay(weightDecay, nameof(weightDecay));
        _centered = centered;
        _constructed = true;
    }

    /// <summary>1 to 3: v, then b if there is momentum, then m if centered.</summary>
    public readonly int StateCount => 1 + (_momentum == 0 ? 0 : 1) + (_centered ? 1 : 0);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        readonly get => _learningRate;
        set => _learningRate = OptimizerArguments.LearningRate(value, nameof(value));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is <c>default(RMSProp)</c>.</exception>
    public void Prepare(long step, double factor)
    {
        OptimizerArguments.ThrowIfNotConstructed(_constructed, nameof(RMSProp));
        _negativeRate = (float)(-_learningRate * factor);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes alpha = TLanes.Create(_alpha);
        TLanes oneMinusAlpha = TLanes.Create(_oneMinusAlpha);
        TLanes p = TLanes.Load(ref parameter);
        TLanes g = Subnormals.FlushSquared(TLanes.MultiplyAdd(TLanes.Create(_weightDecay), p, gradient));
        TLanes v = Subnormals.FlushSquare(TLanes.MultiplyAdd(alpha, TLanes.Load(ref state), oneMinusAlpha * g * g));
        v.Store(ref state);
        if (_centered)
        {
            ref float mean = ref Unsafe.Add(ref state, stateStride * (_momentum == 0 ? 1 : 2));
            TLanes m = Subnormals.Flush(TLanes.MultiplyAdd(alpha, TLanes.Load(ref mean), oneMinusAlpha * g));
            m.Store(ref mean);
            // Rounding can make the variance negative and its root NaN.
            v = TLanes.Max(TLanes.Create(0), TLanes.MultiplyAdd(-m, m, v));
        }

        TLanes step = g / (TLanes.Sqrt(v) + TLanes.Create(_epsilon));
        if (_momentum != 0)
        {
            ref float buffer = ref Unsafe.Add(ref state, stateStride);
            step = Subnormals.Flush(TLanes.MultiplyAdd(TLanes.Create(_momentum), TLanes.Load(ref buffer), step));
            step.Store(ref buffer);
        }

        TLanes.MultiplyAdd(TLanes.Create(_negativeRate), step, p).Store(ref parameter);
    }
}
