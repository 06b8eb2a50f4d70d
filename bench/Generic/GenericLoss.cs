using System.Numerics.Tensors;

namespace NetGen.Bench.Generic;

/// <summary>The losses of the workloads, as defined by PyTorch (mean over the batch).</summary>
public enum GenericLoss
{
    /// <summary>The mean over samples and outputs of (a - t)².</summary>
    MeanSquaredError,

    /// <summary>The mean over samples of -sum t ln a, for a softmax output; its gradient on the logits is a - t.</summary>
    SoftmaxCrossEntropy,
}

/// <summary>Computes the gradients of <see cref="GenericLoss"/> over the rows of a batch.</summary>
public static class GenericLosses
{
    /// <summary>Computes dLoss/dz of the last layer.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="output">The activation of the last layer.</param>
    /// <param name="a">The outputs: [rows x size].</param>
    /// <param name="targets">The targets: [rows x size].</param>
    /// <param name="gradient">Receives the gradients: [rows x size].</param>
    /// <param name="size">The number of outputs.</param>
    /// <param name="batch">The number of samples in the whole batch, of which these rows may be a part.</param>
    public static void Gradient(
        GenericLoss loss, Activation output, ReadOnlySpan<float> a, ReadOnlySpan<float> targets, Span<float> gradient,
        int size, int batch)
    {
        TensorPrimitives.Subtract(a, targets, gradient);
        if (loss == GenericLoss.SoftmaxCrossEntropy)
        {
            TensorPrimitives.Multiply(gradient, 1f / batch, gradient);
        }
        else
        {
            TensorPrimitives.Multiply(gradient, 2f / (batch * size), gradient);
            GenericActivation.MultiplyByDerivative(output, a, gradient);
        }
    }
}
