using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen;

/// <summary><c>mean over the outputs of (a - t)^2</c>, for any output activation; <c>torch.nn.MSELoss</c>.</summary>
public readonly struct MeanSquaredError : IElementwiseLoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(MeanSquaredError), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => false;

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>
    {
        T error = a - t;
        derivative = error + error;
        return error * error;
    }
}
