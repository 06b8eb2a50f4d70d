namespace NetGen;

/// <summary>
/// A loss that is the mean of one term per output: implement <see cref="ILoss.Term"/> and let <see cref="ElementwiseLoss.Evaluate{TLoss}"/>
/// do the rest. Evaluate must do nothing else: the training step of a tiny network calls only <see cref="ILoss.Term"/>.
/// </summary>
public interface IElementwiseLoss : ILoss
{
    /// <inheritdoc/>
    static bool ILoss.IsElementwise => true;

    /// <inheritdoc/>
    abstract T ILoss.Term<T>(T z, T a, T t, out T derivative);
}
