namespace NetGen;

/// <summary>
/// A loss that is the mean over the outputs of a term for each: implement <see cref="ILoss.Term"/> and let
/// <see cref="ElementwiseLoss.Evaluate{TLoss}"/> do the rest. Evaluate must do no more than that: the step of a tiny network asks for the
/// terms alone.
/// </summary>
public interface IElementwiseLoss : ILoss
{
    /// <inheritdoc/>
    static bool ILoss.IsElementwise => true;

    /// <inheritdoc/>
    abstract T ILoss.Term<T>(T z, T a, T t, out T derivative);
}
