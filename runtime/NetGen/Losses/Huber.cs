using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The mean over the outputs of <c>e^2 / 2</c> where |e| is at most delta, and of <c>delta (|e| - delta / 2)</c> beyond, with
/// <c>e = a - t</c>: squared near the target, linear for outliers. For any output activation;
/// <c>torch.nn.HuberLoss</c> (Huber 1964).
/// </summary>
/// <remarks><c>default(Huber)</c> has a delta of 1.</remarks>
public readonly struct Huber : IElementwiseLoss
{
    // 0, which no constructor lets in, stands for 1, so that default(Huber) is valid.
    private readonly double _delta;

    /// <summary>A delta of 1.</summary>
    public Huber()
    {
    }

    /// <summary>Chooses where the loss turns linear.</summary>
    /// <param name="delta">A finite number greater than 0, in units of the outputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delta is not positive or not finite.</exception>
    public Huber(double delta)
    {
        if (!((float)delta > 0 && float.IsFinite((float)delta)))
        {
            throw new ArgumentOutOfRangeException(nameof(delta), delta, "Huber's delta is greater than 0 and within the range of float.");
        }

        _delta = delta;
    }

    /// <summary>The error from which on the loss is linear.</summary>
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
        // Both pieces at once: where nothing is clamped this is e (e - e/2), beyond it delta (|e| - delta/2).
        return clamped * T.MultiplyAdd(T.Create(-0.5f), clamped, error);
    }
}
