using NetGen.Lanes;

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

    /// <summary>
    /// The output above which a network with one output says class 1, when it is trained with this loss and the labels 0 and 1, which become the targets
    /// 0 and 1. 0.5, halfway, unless the loss says otherwise: one on logits has its boundary at 0.
    /// </summary>
    /// <param name="output">The activation of the last layer.</param>
    static virtual float DecisionThreshold(Activation output) => 0.5f;

    /// <summary>
    /// Whether <see cref="Evaluate"/> takes <see cref="LossBatch.ClassWeights"/> into its losses and gradients. For other losses, as is the default, a
    /// trainer multiplies what each sample comes to by the weight of its class.
    /// </summary>
    static virtual bool WeighsClasses => false;

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
