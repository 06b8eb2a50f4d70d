using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// The cross entropy for multi-class classification: <c>sum over the outputs of t_j (logsumexp(z) - z_j)</c>, that is
/// <c>-sum t_j ln softmax(z)_j</c>. For a Softmax output, or for an Identity output whose values are the logits z
/// (<c>torch.nn.CrossEntropyLoss</c>).
/// </summary>
/// <remarks>
/// The targets are 1 for the class and 0 elsewhere, or a probability for each class. The gradient with respect to the logits is
/// <c>softmax(z) sum_j t_j - t</c>, which is the familiar <c>softmax(z) - t</c> if the targets sum to 1. Class weights w multiply the
/// targets, <c>w_j t_j</c>, after smoothing, as in PyTorch; the mean over a batch is divided by the sum of the weights of its samples'
/// classes.
/// </remarks>
public readonly struct CrossEntropy : ILoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(CrossEntropy), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <inheritdoc/>
    public static bool WeighsClasses => true;

    /// <summary>
    /// The amount of label smoothing: the fraction of each sample's target that is spread evenly over all classes. The default is 0.
    /// </summary>
    public double LabelSmoothing { get; private init; }

    /// <summary>
    /// Returns this loss with targets <c>(1 - smoothing) t + smoothing / classes</c>, which keeps the logits from growing without bound
    /// (Szegedy et al. 2016); <c>label_smoothing</c> of PyTorch.
    /// </summary>
    /// <param name="smoothing">The amount of smoothing, at least 0 (none) and less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="smoothing"/> is out of range.</exception>
    public CrossEntropy WithLabelSmoothing(double smoothing) => new() { LabelSmoothing = NetGen.LabelSmoothing.Checked(smoothing) };

    /// <inheritdoc/>
    public void Evaluate(in LossBatch batch)
    {
        if (LabelSmoothing == 0 && Unsafe.IsNullRef(ref batch.ClassWeights))
        {
            CrossEntropyRows.Evaluate(default(PlainTargets), in batch);
        }
        else
        {
            CrossEntropyRows.Evaluate(new SmoothedTargets(LabelSmoothing, batch.Size), in batch);
        }
    }
}
