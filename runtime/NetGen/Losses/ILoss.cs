using NetGen.Lanes;

namespace NetGen;

/// <summary>Measures how far a network's outputs are from the targets, and computes the gradient of that measure.</summary>
public interface ILoss
{
    /// <summary>Returns whether this loss can be computed for a last layer with the activation <paramref name="output"/>.</summary>
    static abstract bool Fits(Activation output);

    /// <summary>
    /// Whether <see cref="Evaluate"/> writes dLoss/dz, the gradient with respect to the logits of the last layer. Otherwise it writes
    /// dLoss/da, to which the derivative of the last layer's activation is applied afterwards.
    /// </summary>
    static abstract bool GradientIsOnLogits { get; }

    /// <summary>
    /// Whether the loss of a sample is the mean of <see cref="Term"/> over its outputs, as in an <see cref="IElementwiseLoss"/>. Training
    /// steps of tiny networks then compute it in registers.
    /// </summary>
    static virtual bool IsElementwise => false;

    /// <summary>
    /// Returns the output above which a network with a single output predicts class 1, if it is trained with this loss on the labels 0 and
    /// 1, which become the targets 0 and 1. The default is 0.5, halfway between them; a loss on logits has its boundary at 0.
    /// </summary>
    /// <param name="output">The activation of the last layer.</param>
    static virtual float DecisionThreshold(Activation output) => 0.5f;

    /// <summary>
    /// Whether <see cref="Evaluate"/> applies <see cref="LossBatch.ClassWeights"/> to its losses and gradients. The default is false: the
    /// trainer then multiplies each sample's loss and gradient by the weight of its class.
    /// </summary>
    static virtual bool WeighsClasses => false;

    /// <summary>Computes the losses and gradients of the given samples; see <see cref="LossBatch"/> for the buffers.</summary>
    void Evaluate(in LossBatch batch);

    /// <summary>Computes the terms of several outputs and their derivatives, lane by lane.</summary>
    /// <param name="z">The logits, before the last layer's activation; results in padding lanes are discarded.</param>
    /// <param name="a">The outputs.</param>
    /// <param name="t">The targets.</param>
    /// <param name="derivative">dTerm/dz if <see cref="ILoss.GradientIsOnLogits"/>, otherwise dTerm/da.</param>
    /// <exception cref="NotSupportedException">The loss is not elementwise.</exception>
    T Term<T>(T z, T a, T t, out T derivative)
        where T : struct, ILanes<T> => throw new NotSupportedException("This loss is not elementwise: it has no term per output.");
}
