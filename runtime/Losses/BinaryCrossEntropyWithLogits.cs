using System.Runtime.CompilerServices;
using NetGen.Kernels;

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

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        derivative = Elementary.Sigmoid(z) - t;
        return BinaryCrossEntropy.FromLogits(z, t);
    }
}
