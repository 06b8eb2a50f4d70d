namespace NetGen.Kernels;

/// <summary>
/// A loss that is the mean over the outputs of a term for each: implement it beside <see cref="ILoss"/> and let
/// <see cref="ElementwiseLoss.Evaluate{TLoss}"/> do the rest.
/// </summary>
public interface IElementwiseLoss
{
    /// <summary>The terms of some outputs and their derivatives, lane by lane.</summary>
    /// <param name="z">The logits, before the last layer's activation; what lies in the lanes of padding is discarded.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="t">The targets.</param>
    /// <param name="derivative">dTerm/dz if <see cref="ILoss.GradientIsOnLogits"/>, otherwise dTerm/da.</param>
    T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T>;
}
