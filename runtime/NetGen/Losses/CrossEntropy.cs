using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>
/// <c>sum over the outputs of t_j (logsumexp(z) - z_j)</c>, that is <c>-sum t_j ln softmax(z)_j</c>: one class out of several.
/// For a Softmax output, or for an Identity output whose values are the logits z (<c>torch.nn.CrossEntropyLoss</c>).
/// </summary>
/// <remarks>
/// The targets are a 1 at the class and 0 elsewhere, or a probability for each class. The gradient on the logits is
/// <c>softmax(z) sum_j t_j - t</c>, which is the familiar <c>softmax(z) - t</c> where the targets add up to 1. Class weights w multiply the targets,
/// <c>w_j t_j</c>, after smoothing, as in PyTorch; the mean over a batch is divided by the sum of the weights of its samples' classes.
/// </remarks>
public readonly struct CrossEntropy : ILoss
{
    /// <inheritdoc/>
    public static bool Fits(Activation output) => LossOutputs.Fits(nameof(CrossEntropy), output);

    /// <inheritdoc/>
    public static bool GradientIsOnLogits => true;

    /// <inheritdoc/>
    public static bool WeighsClasses => true;

    /// <summary>How much of each sample's target is shared out among all classes; 0 unless asked for.</summary>
    public double LabelSmoothing { get; private init; }

    /// <summary>
    /// The same with targets <c>(1 - smoothing) t + smoothing / classes</c>, which keeps a network from ever greater logits (Szegedy et al. 2016);
    /// <c>label_smoothing</c> of PyTorch.
    /// </summary>
    /// <param name="smoothing">From 0, which is none, to less than 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside this range.</exception>
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
