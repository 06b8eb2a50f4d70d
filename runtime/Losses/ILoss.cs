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

    /// <summary>Computes losses and gradients of some samples; see <see cref="LossBatch"/> for the buffers.</summary>
    void Evaluate(in LossBatch batch);
}
