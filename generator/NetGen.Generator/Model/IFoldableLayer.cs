namespace NetGen.Generator.Model;

/// <summary>
/// A normalization that can be folded into a linear layer before it. Its tensors are factors, shifts, means and variances, one for each output or channel.
/// </summary>
internal interface IFoldableLayer
{
    /// <summary>What is added to the variance.</summary>
    double Epsilon { get; }
}
