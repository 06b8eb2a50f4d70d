using NetGen.Kernels;

namespace NetGen;

/// <summary>A measure of how far a network's outputs are from the targets, and its gradient.</summary>
public interface ILoss
{
    /// <summary>Whether this loss can be computed on a last layer with the activation <paramref name="output"/>.</summary>
    static abstract bool Fits(Activation output);

    /// <summary>
    /// Whether <see cref="Evaluate"/> writes dLoss/dz, the gradient on the logits of the last layer. Otherwise it writes
    /// dLoss/da, and the derivative of the last layer's activation is applied afterwards.
    /// </summary>
    static abstract bool GradientIsOnLogits { get; }

    /// <summary>
    /// Whether the loss of a sample is the mean over its outputs of <see cref="Term"/>, as it is of an <see cref="IElementwiseLoss"/>:
    /// steps of tiny networks then compute it in registers.
    /// </summary>
    static virtual bool IsElementwise => false;

    /// <summary>Computes losses and gradients of some samples; see <see cref="LossBatch"/> for the buffers.</summary>
    void Evaluate(in LossBatch batch);

    /// <summary>The terms of some outputs and their derivatives, lane by lane.</summary>
    /// <param name="z">The logits, before the last layer's activation; what lies in the lanes of padding is discarded.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="t">The targets.</param>
    /// <param name="derivative">dTerm/dz if <see cref="ILoss.GradientIsOnLogits"/>, otherwise dTerm/da.</param>
    /// <exception cref="NotSupportedException">The loss is not elementwise.</exception>
    T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T> => throw new NotSupportedException("This loss has no term for each output: it is not elementwise.");
}
