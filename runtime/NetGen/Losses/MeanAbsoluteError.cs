using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary><c>mean over the outputs of |a - t|</c>, for any output activation; <c>torch.nn.L1Loss</c>.</summary>
/// <remarks>At a = t, where the derivative is undefined, it is taken as 0.</remarks>
public readonly struct MeanAbsoluteError : IElementwiseLoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(MeanAbsoluteError), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => false;

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        T zero = T.Create(0);
        T error = a - t;
        T notPositive = T.SelectLess(error, zero, T.Create(-1), zero);
        derivative = T.SelectLess(zero, error, T.Create(1), notPositive);
        return T.Abs(error);
    }
}
