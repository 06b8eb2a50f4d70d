using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The Huber loss (Huber 1964): the mean over the outputs of <c>e^2 / 2</c> where |e| is at most delta, and of
/// <c>delta (|e| - delta / 2)</c> beyond, with <c>e = a - t</c>: squared near the target, linear for outliers. For any output activation;
/// <c>torch.nn.HuberLoss</c>.
/// </summary>
/// <remarks><c>default(Huber)</c> has a delta of 1.</remarks>
public readonly struct Huber : IElementwiseLoss
{
    // 0, which no constructor accepts, stands for 1, so that default(Huber) is valid.
    private readonly double _delta;

    /// <summary>Creates a Huber loss with a delta of 1.</summary>
    public Huber()
    {
    }

    /// <summary>Creates a Huber loss with the given delta.</summary>
    /// <param name="delta">The error at which the loss becomes linear, in units of the outputs: a finite number greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is not positive or not finite.</exception>
    public Huber(double delta)
    {
        if (!((float)delta > 0 && float.IsFinite((float)delta)))
        {
            throw new ArgumentOutOfRangeException(nameof(delta), delta, "Huber's delta must be greater than 0 and within the range of float.");
        }

        _delta = delta;
    }

    /// <summary>The error at which the loss becomes linear, in units of the outputs.</summary>
    public double Delta => _delta == 0 ? 1 : _delta;

    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(Huber), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => false;

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        T delta = T.Create((float)Delta);
        T error = a - t;
        T clamped = T.Min(delta, T.Max(-delta, error));
        derivative = clamped;
        // Both pieces in one formula: where nothing is clamped this is e (e - e/2), beyond it delta (|e| - delta/2).
        return clamped * T.MultiplyAdd(T.Create(-0.5f), clamped, error);
    }
}
