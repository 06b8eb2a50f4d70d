using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Stochastic gradient descent, optionally with momentum, Nesterov momentum and weight decay.</summary>
/// <remarks>
/// As <c>torch.optim.SGD</c> defines it, for a parameter p with gradient g:
/// <code>
/// g += weightDecay p
/// b  = momentum b + g                                     b starts at 0; without momentum b = g
/// p -= learningRate b                                     Nesterov: p -= learningRate (g + momentum b)
/// </code>
/// A b below 1e-30 counts as 0; so does a p, with weight decay (<see cref="Subnormals"/>). <c>default(Sgd)</c> has no learning rate: a step
/// with it throws <see cref="InvalidOperationException"/>.
/// </remarks>
/// <example><code>
/// var optimizer = new Sgd(learningRate: 0.05, momentum: 0.9, weightDecay: 1e-4);
/// var trainer = net.Trainer(Loss.CrossEntropy, optimizer);
/// trainer.Fit(train, epochs: 10, batchSize: 32);
/// </code></example>
public struct Sgd : IOptimizer
{
    private readonly bool _constructed;
    private readonly bool _nesterov;
    private readonly float _momentum;
    private readonly float _weightDecay;
    private double _learningRate;
    private float _negativeRate;

    /// <summary>Creates the optimizer; all arguments but the learning rate are optional.</summary>
    /// <param name="learningRate">The learning rate, at least 0.</param>
    /// <param name="momentum">The fraction of the last step that is kept, at least 0 and less than 1; 0.9 is usual.</param>
    /// <param name="nesterov">Whether to use Nesterov momentum, which looks ahead along the momentum; requires a momentum greater than
    /// 0.</param>
    /// <param name="weightDecay">The factor of the L2 penalty <c>weightDecay / 2 p^2</c>, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="nesterov"/> is true, but <paramref name="momentum"/> is 0.</exception>
    public Sgd(double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
    {
        _learningRate = OptimizerArguments.LearningRate(learningRate, nameof(learningRate));
        _momentum = (float)OptimizerArguments.Share(momentum, nameof(momentum), "A momentum");
        _weightDecay = OptimizerArguments.WeightDecay(weightDecay, nameof(weightDecay));
        if (nesterov && _momentum == 0)
        {
            throw new ArgumentException(
                $"Nesterov momentum needs a momentum greater than 0, but momentum is {momentum}.", nameof(nesterov));
        }

        _nesterov = nesterov;
        _constructed = true;
    }

    /// <summary>1 with momentum: b; otherwise 0.</summary>
    public readonly int StateCount => _momentum == 0 ? 0 : 1;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate
    {
        readonly get => _learningRate;
        set => _learningRate = OptimizerArguments.LearningRate(value, nameof(value));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">This is <c>default(Sgd)</c>.</exception>
    public void Prepare(long step, double factor)
    {
        OptimizerArguments.ThrowIfNotConstructed(_constructed, nameof(Sgd));
        _negativeRate = (float)(-_learningRate * factor);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        TLanes p = TLanes.Load(ref parameter);
        TLanes step = TLanes.MultiplyAdd(TLanes.Create(_weightDecay), p, gradient);
        if (_momentum != 0)
        {
            TLanes momentum = TLanes.Create(_momentum);
            TLanes b = Subnormals.Flush(TLanes.MultiplyAdd(momentum, TLanes.Load(ref state), step));
            b.Store(ref state);
            step = _nesterov ? TLanes.MultiplyAdd(momentum, b, step) : b;
        }

        p = TLanes.MultiplyAdd(TLanes.Create(_negativeRate), step, p);
        if (_weightDecay != 0)
        {
            p = Subnormals.Flush(p);
        }

        p.Store(ref parameter);
    }
}
