namespace NetGen;

/// <summary>
/// Batch normalization (Ioffe and Szegedy 2015): <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c> with a trainable scale g and
/// shift b for each feature of a vector or sequence, or each channel of an image.
/// </summary>
/// <remarks>
/// The output has the shape of the input. Training uses the mean and variance of the batch, over all samples and all positions or steps,
/// and moves the running statistics toward them; prediction and evaluation use the running statistics. g starts at 1, b at 0, the running
/// mean at 0 and the running variance at 1. A batch must hold at least two values of each feature: for vectors, at least two samples.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>Adds a batch normalization layer.</summary>
    /// <param name="activation">The function applied to the normalized values.</param>
    public BatchNormAttribute(Activation activation = Activation.Identity) => Activation = activation;

    /// <summary>The function applied to the normalized values.</summary>
    public Activation Activation { get; }

    /// <summary>
    /// The weight of the batch statistics in the update of the running statistics, from 0 to 1 (as in PyTorch; Keras gives the weight of
    /// the old value): <c>running = (1 - momentum) running + momentum batch</c>, with the unbiased variance. The default is 0.1.
    /// </summary>
    public double Momentum { get; set; } = 0.1;

    /// <summary>A number greater than 0 that is added to the variance to avoid division by 0. The default is 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;
}
