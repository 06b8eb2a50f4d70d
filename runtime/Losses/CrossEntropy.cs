using NetGen.Kernels;

namespace NetGen;

/// <summary>
/// <c>sum over the outputs of t_j (logsumexp(z) - z_j)</c>, that is <c>-sum t_j ln softmax(z)_j</c>: one class out of several.
/// For a Softmax output, or for an Identity output whose values are the logits z (<c>torch.nn.CrossEntropyLoss</c>).
/// </summary>
/// <remarks>
/// The targets are a 1 at the class and 0 elsewhere, or a probability for each class. The gradient on the logits is
/// <c>softmax(z) sum_j t_j - t</c>, which is the familiar <c>softmax(z) - t</c> where the targets add up to 1.
/// </remarks>
public readonly struct CrossEntropy : ILoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(CrossEntropy), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch) => CrossEntropyRows.Evaluate(in batch);
}
