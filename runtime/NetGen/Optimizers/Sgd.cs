using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>Stochastic gradient descent, with momentum, Nesterov's momentum and weight decay if wanted.</summary>
/// <remarks>
/// As <c>torch.optim.SGD</c> defines it, for a parameter p with gradient g:
/// <code>
/// g += weightDecay p
/// b  = momentum b + g                                     b starts at 0; without momentum b = g
/// p -= learningRate b                                     Nesterov: p -= learningRate (g + momentum b)
/// </code>
/// A b below 1e-30 counts as 0, and with weight decay a p (<see cref="Subnormals"/>). <c>default(Sgd)</c> has no learning rate: stepping with it throws
/// <see cref="InvalidOperationException"/>.
/// </remarks>
public struct Sgd : IOptimizer
{
    private readonly bool _constructed;
    private readonly bool _nesterov;
    private readonly float _momentum;
    private readonly float _weightDecay;
    private double _learningRate;
    private float _negativeRate;

    /// <summary>Chooses the settings; all but the learning rate may be left out.</summary>
    /// <param name="learningRate">At least 0.</param>
    /// <param name="momentum">How much of the last step is kept, from 0 to less than 1; 0.9 is usual.</param>
    /// <param name="nesterov">Whether the step looks ahead along the momentum; needs a momentum greater than 0.</param>
    /// <param name="weightDecay">The factor of the penalty <c>weightDecay / 2 p^2</c> (L2), at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    /// <exception cref="ArgumentException">Nesterov's momentum is asked for with a momentum of 0.</exception>
    public Sgd(double learningRate, double momentum = 0, bool nesterov = false, double weightDecay = 0)
    {
        _learningRate = OptimizerArguments.LearningRate(learningRate, nameof(learningRate));
        _momentum = (float)OptimizerArguments.Share(momentum, nameof(momentum), "A momentum");
        _weightDecay = OptimizerArguments.WeightDecay(weightDecay, nameof(weightDecay));
        if (nesterov && _momentum == 0)
        {
            throw new ArgumentException(
                $"Nesterov's momentum needs a momentum greater than 0, but momentum is {momentum}.", nameof(nesterov));
        }

        _nesterov = nesterov;
        _constructed = true;
    }

    /// <summary>b, when there is momentum.</summary>
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
