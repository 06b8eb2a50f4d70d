using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary>
/// <see cref="BinaryCrossEntropy"/> for a network whose outputs are the logits z (an Identity output): the mean over the
/// outputs of <c>softplus(z) - t z</c>. <c>torch.nn.BCEWithLogitsLoss</c>.
/// </summary>
/// <remarks>The gradient is <c>(sigmoid(z) - t) / outputs</c>.</remarks>
public readonly struct BinaryCrossEntropyWithLogits : IElementwiseLoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(BinaryCrossEntropyWithLogits), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <summary>0, the logit at which sigmoid(z) is 0.5.</summary>
    public static float DecisionThreshold(Activation output) => 0;

    /// <summary>
    /// The amount of label smoothing: the fraction of its distance to one half by which each target is moved. The default is 0.
    /// </summary>
    public double LabelSmoothing { get; private init; }

    /// <summary>
    /// Returns this loss with targets <c>(1 - smoothing) t + smoothing / 2</c>, like <c>label_smoothing</c> of Keras's BinaryCrossentropy.
    /// </summary>
    /// <param name="smoothing">The amount of smoothing, at least 0 (none) and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smoothing"/> is out of range.</exception>
    public BinaryCrossEntropyWithLogits WithLabelSmoothing(double smoothing) =>
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

        derivative = Elementary.Sigmoid(z) - t;
        return BinaryCrossEntropy.FromLogits(z, t);
    }
}
