namespace NetGen;

/// <summary>
/// Layer normalization (Ba, Kiros and Hinton 2016): <c>a = f(g (x - mean) / sqrt(variance + epsilon) + b)</c> with the mean and the variance of each sample's
/// features, and a trained gain g and bias b for each feature; <c>torch.nn.LayerNorm</c>.
/// </summary>
/// <remarks>
/// The shape stays: a vector of at least 2 features, or a sequence, each step of which is normalized by itself. Predictions compute what training does; no
/// statistics are kept. g starts at 1, b at 0.
/// </remarks>
/// <param name="activation">The function applied to what is normalized.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LayerNormAttribute(Activation activation = Activation.Identity) : LayerAttribute
{
    /// <summary>The function applied to what is normalized.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Added to the variance so that nothing is divided by 0, from 1e-30 to 1; 1e-5 if it is not set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there is a gain; true if it is not set.</summary>
    public bool UseGain { get; set; } = true;

    /// <summary>Whether there is a bias; true if it is not set.</summary>
    public bool UseBias { get; set; } = true;
}
