using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Adam (Kingma and Ba 2015): momentum, divided by the running root mean square of the gradients.</summary>
/// <remarks>
/// As <c>torch.optim.Adam</c> defines it, for a parameter p with gradient g in step t, counted from 1:
/// <code>
/// g += weightDecay p
/// m  = beta1 m + (1 - beta1) g                            m and v start at 0
/// v  = beta2 v + (1 - beta2) g^2
/// p -= learningRate m / (1 - beta1^t) / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)
/// </code>
/// A g below 1e-16, an m below 1e-30 and a v below 1e-36 count as 0 (<see cref="Subnormals"/>). <c>default(Adam)</c> has no learning rate:
/// a step with it throws <see cref="InvalidOperationException"/>.
/// </remarks>
/// <example><code>
/// var trainer = net.Trainer(Loss.CrossEntropy, new Adam(learningRate: 0.001));
/// trainer.Fit(train, epochs: 10, batchSize: 32);
/// </code></example>
public struct Adam : IOptimizer
{
    private readonly bool _constructed;
    private readonly float _weightDecay;
    private double _learningRate;
    private AdamMoments _moments;

    /// <summary>Creates the optimizer with a learning rate of 0.001 and the other defaults of the longer constructor.</summary>
    public Adam()
        : this(0.001)
    {
    }

    /// <summary>Creates the optimizer; the defaults are PyTorch's.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="beta1">The decay rate of the first moment m, at least 0 and less than 1.</param>
    /// <param name="beta2">The decay rate of the second moment v, at least 0 and less than 1.</param>
    /// <param name="epsilon">A number greater than 0 that keeps the division finite.</param>
    /// <param name="weightDecay">The factor of the L2 penalty <c>weightDecay / 2 p^2</c>, at least 0; see also <see cref="AdamW"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Adam(
        double learningRate = 0.001, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0)
    {
        _learningRate = OptimizerArguments.LearningRate(learningRate, nameof(learningRate));
        _moments = new AdamMoments(beta1, beta2, epsilon);
        _weightDecay = OptimizerArguments.WeightDecay(weightDecay, nameof(weightDecay));
        _constructed = true;
    }

    /// <summary>2: m, then v.</summary>
    public readonly int StateCount => 2;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        readonly get => _learningRate;
        set => _learningRate = OptimizerArguments.LearningRate(value, nameof(value));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is <c>default(Adam)</c>.</exception>
    public void Prepare(long step, double factor)
    {
        OptimizerArguments.ThrowIfNotConstructed(_constructed, nameof(Adam));
        _moments.Prepare(step, _learningRate * factor);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes p = TLanes.Load(ref parameter);
        TLanes g = TLanes.MultiplyAdd(TLanes.Create(_weightDecay), p, gradient);
        (p + _moments.Step(ref state, stateStride, g)).Store(ref parameter);
    }
}
