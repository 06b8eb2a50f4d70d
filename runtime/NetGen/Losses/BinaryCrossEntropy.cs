using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The mean over the outputs of <c>-t ln a - (1 - t) ln(1 - a)</c>, for outputs <c>a = sigmoid(z)</c> and targets from 0 to 1:
/// yes-or-no questions, one an output. <c>torch.nn.BCELoss</c>.
/// </summary>
/// <remarks>
/// It is computed from the logits as <c>softplus(z) - t z</c>, which is the same and stays exact where a rounds to 0 or 1
/// (PyTorch, which has only a, cuts a term off at 100 there). The gradient on the logits is <c>(a - t) / outputs</c>.
/// </remarks>
public readonly struct BinaryCrossEntropy : IElementwiseLoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(BinaryCrossEntropy), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <summary>How far each target is moved towards one half, as a share of the distance; 0 unless asked for.</summary>
    public double LabelSmoothing { get; private init; }

    /// <summary>The same with targets <c>(1 - smoothing) t + smoothing / 2</c>; <c>label_smoothing</c> of Keras's BinaryCrossentropy.</summary>
    /// <param name="smoothing">From 0, which is none, to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside this range.</exception>
    public BinaryCrossEntropy WithLabelSmoothing(double smoothing) =>
        new() { LabelSmoothing = NetGen.LabelSmoothing.Checked(smoothing) };

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        if (LabelSmoothing != 0)
        {
            t = T.MultiplyAdd(T.Create((float)(1 - LabelSmoothing)), t, T.Create((float)(LabelSmoothing / 2)));
        }

        derivative = a - t;
        return FromLogits(z, t);
    }

    /// <summary>
    /// <c>softplus(z) - t z</c>, as <c>(1 - t) z + ln(1 + e^-z)</c> for z &gt; 0 and <c>t |z| + ln(1 + e^z)</c> otherwise: no large terms that cancel,
    /// and none that is 0 times infinity where the sample is classified with certainty.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T FromLogits<T>(T z, T t)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0);
        T magnitude = T.Abs(z);
        T share = T.Select(T.GreaterThan(z, zero), T.Create(1) - t, t);
        T linear = T.Select(T.EqualTo(share, zero), zero, share * magnitude);
        return linear + Elementary.Log1p(Elementary.Exp(-magnitude));
    }
}
