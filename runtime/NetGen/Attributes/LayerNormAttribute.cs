namespace NetGen;

/// <summary>
/// Layer normalization (Ba, Kiros and Hinton 2016): <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c> with the mean and variance
/// over the features of each sample, and a trainable gain g and bias b for each feature; <c>torch.nn.LayerNorm</c>.
/// </summary>
/// <remarks>
/// The output has the shape of the input: a vector of at least 2 features, or a sequence, each step of which is normalized separately.
/// Prediction computes the same as training; no running statistics are kept. g starts at 1, b at 0.
/// </remarks>
/// <param name="activation">The function applied to the normalized values.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute(Activation activation = Activation.Identity) : LayerAttribute
{
    /// <summary>The function applied to the normalized values.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>A number from 1e-30 to 1 that is added to the variance to avoid division by 0. The default is 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether the layer has a gain. The default is true.</summary>
    public bool UseGain { get; set; } = true;

    /// <summary>Whether the layer has a bias. The default is true.</summary>
    public bool UseBias { get; set; } = true;
}
