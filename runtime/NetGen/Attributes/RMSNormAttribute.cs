namespace NetGen;

/// <summary>
/// Root mean square normalization (Zhang and Sennrich 2019): <c>a = f(g x / sqrt(mean of x^2 + epsilon))</c> with the mean over each sample's features, and a
/// trained gain g for each feature; <c>torch.nn.RMSNorm</c>.
/// </summary>
/// <remarks>
/// The shape stays: a vector, or a sequence, each step of which is normalized by itself. Predictions compute what training does; no statistics are kept.
/// g starts at 1.
/// </remarks>
/// <param name="activation">The function applied to what is normalized.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RMSNormAttribute(Activation activation = Activation.Identity) : LayerAttribute
{
    /// <summary>The function applied to what is normalized.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>Added to the mean of the squares so that nothing is divided by 0, from 1e-30 to 1; 1e-5 if it is not set.</summary>
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether there is a gain; true if it is not set.</summary>
    public bool UseGain { get; set; } = true;

    /// <summary>Whether a trained bias is added, which starts at 0; false if it is not set.</summary>
    public bool UseBias { get; set; }
}
