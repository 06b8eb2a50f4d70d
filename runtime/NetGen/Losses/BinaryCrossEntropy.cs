using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// The mean over the outputs of <c>-t ln a - (1 - t) ln(1 - a)</c>, for outputs <c>a = sigmoid(z)</c> and targets from 0 to 1: one
/// yes-or-no decision per output. <c>torch.nn.BCELoss</c>.
/// </summary>
/// <remarks>
/// Computed from the logits as <c>softplus(z) - t z</c>, which is equivalent and stays exact where a rounds to 0 or 1 (PyTorch, which has
/// only a, clamps a term at 100 there). The gradient with respect to the logits is <c>(a - t) / outputs</c>.
/// </remarks>
public readonly struct BinaryCrossEntropy : IElementwiseLoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(BinaryCrossEntropy), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <summary>
    /// The amount of label smoothing: the fraction of its distance to one half by which each target is moved. The default is 0.
    /// </summary>
    public double LabelSmoothing { get; private init; }

    /// <summary>
    /// Returns this loss with targets <c>(1 - smoothing) t + smoothing / 2</c>, like <c>label_smoothing</c> of Keras's BinaryCrossentropy.
    /// </summary>
    /// <param name="smoothing">The amount of smoothing, at least 0 (none) and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smoothing"/> is out of range.</exception>
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
    /// <c>softplus(z) - t z</c>, computed as <c>(1 - t) z + ln(1 + e^-z)</c> for z &gt; 0 and <c>t |z| + ln(1 + e^z)</c> otherwise: no
    /// large terms cancel, and no term is 0 times infinity when a sample is classified with certainty.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T FromLogits<T>(T z, T t)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0);
        T magnitude = T.Abs(z);
        T share = T.SelectLess(zero, z, T.Create(1) - t, t);
        T linear = T.Select(T.EqualTo(share, zero), zero, share * magnitude);
        return linear + Elementary.Log1p(Elementary.Exp(-magnitude));
    }
}
