namespace NetGen;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015): <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c> with a trained scale g and shift b for each
/// feature of a vector or sequence, or each channel of an image.
/// </summary>
/// <remarks>
/// The shape stays. In training mean and variance are those of the batch, over all samples and over all positions or steps, and the running statistics
/// move towards them; predictions and evaluations take the running statistics. g starts at 1, b at 0, the running mean at 0 and the running variance
/// at 1. The batch needs at least two values of each feature: vectors need batches of at least two samples.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Adds batch normalization.</summary>
    /// <param name="activation">The function applied to what is normalized.</param>
    public BatchNormAttribute(Activation activation = Activation.Identity) => Activation = activation;

    /// <summary>The function applied to what is normalized.</summary>
    public Activation Activation { get; }

    /// <summary>
    /// The weight of a batch's statistics in the running ones, from 0 to 1 (PyTorch's meaning; Keras gives the weight of the old value):
    /// <c>running = (1 - momentum) running + momentum batch</c>, the variance unbiased. 0.1 if it is not set.
    /// </summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>Added to the variance so that nothing is divided by 0; greater than 0. 1e-5 if it is not set.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
