using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The part shared by <see cref="Adam"/> and <see cref="AdamW"/>: the running moments of the gradients, m (state 0) and v (state 1), and
/// the step computed from them.
/// </summary>
/// <remarks>
/// <code>
/// m = beta1 m + (1 - beta1) g
/// v = beta2 v + (1 - beta2) g^2
/// step = -learningRate m / (1 - beta1^t) / (sqrt(v) / sqrt(1 - beta2^t) + epsilon)
/// </code>
/// (Kingma and Ba 2015, algorithm 1.) A g below 1e-16, an m below 1e-30 and a v below 1e-36 count as 0 (<see cref="Subnormals"/>).
/// </remarks>
internal struct AdamMoments
{
    // Double, because 1 - beta2 loses four of the seven digits of a float.
    private readonly double _beta1;
    private readonly double _beta2;
    private readonly float _epsilon;
    private readonly float _oneMinusBeta1;
    private readonly float _beta2Single;
    private readonly float _oneMinusBeta2;
    private float _negativeRate;
    private float _rootCorrection;

    public AdamMoments(double beta1, double beta2, double epsilon)
    {
        _beta1 = OptimizerArguments.Share(beta1, nameof(beta1), "Beta1");
        _beta2 = OptimizerArguments.Share(beta2, nameof(beta2), "Beta2");
        _epsilon = OptimizerArguments.Epsilon(epsilon, nameof(epsilon));
        _oneMinusBeta1 = (float)(1 - beta1);
        _beta2Single = (float)beta2;
        _oneMinusBeta2 = (float)(1 - beta2);
    }

    /// <summary>Computes the bias corrections of a step, counted from 1.</summary>
    public void Prepare(long step, double learningRate)
    {
        _negativeRate = (float)(-learningRate / (1 - Powers.Of(_beta1, step)));
        _rootCorrection = (float)(1 / Math.Sqrt(1 - Powers.Of(_beta2, step)));
    }

    /// <summary>Updates the moments and returns the step, which is to be added to the parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TLanes Step<TLanes>(ref float state, nint stateStride, TLanes gradient)
        where TLanes : struct, ILanes<TLanes>
    {
        ref float second = ref Unsafe.Add(ref state, stateStride);
        gradient = Subnormals.FlushSquared(gradient);
        TLanes m = TLanes.Load(ref state);
        m = Subnormals.Flush(TLanes.MultiplyAdd(TLanes.Create(_oneMinusBeta1), gradient - m, m));
        m.Store(ref state);
        TLanes v = Subnormals.FlushSquare(TLanes.MultiplyAdd(
            TLanes.Create(_beta2Single), TLanes.Load(ref second), TLanes.Create(_oneMinusBeta2) * gradient * gradient));
        v.Store(ref second);
        TLanes denominator = TLanes.MultiplyAdd(TLanes.Sqrt(v), TLanes.Create(_rootCorrection), TLanes.Create(_epsilon));
        return TLanes.Create(_negativeRate) * m / denominator;
    }
}
