namespace NetGen;

/// <summary>
/// Root mean square normalization (Zhang and Sennrich 2019): <c>a = f(g x / sqrt(mean of x^2 + epsilon))</c> with the mean over the
/// features of each sample, and a trainable gain g for each feature; <c>torch.nn.RMSNorm</c>.
/// </summary>
/// <remarks>
/// The output has the shape of the input: a vector, or a sequence, each step of which is normalized separately. Prediction computes the
/// same as training; no running statistics are kept. g starts at 1.
/// </remarks>
/// <param name="activation">The function applied to the normalized values.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RMSNormAttribute(Activation activation = Activation.Identity) : LayerAttribute
{
    /// <summary>The function applied to the normalized values.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>A number from 1e-30 to 1 that is added to the mean square to avoid division by 0. The default is 1e-5.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether the layer has a gain. The default is true.</summary>
    public bool UseGain { get; set; } = true;

    /// <summary>Whether the layer adds a trainable bias, which starts at 0. The default is false.</summary>
    public bool UseBias { get; set; }
}
