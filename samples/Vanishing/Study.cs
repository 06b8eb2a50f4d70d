using NetGen;

namespace Vanishing;

/// <summary>All that the sample finds out.</summary>
/// <param name="Depths">Sigmoid networks of 2 to 10 hidden layers, untrained.</param>
/// <param name="Remedies">The deepest of them, and others of its depth, trained.</param>
/// <param name="Distances">For several scales of the recurrent weights: the norm of the gradient by distance in time.</param>
/// <param name="Unclipped">A recurrent network trained without a limit on its gradients.</param>
/// <param name="Clipped">The same with one.</param>
internal sealed record Study(
    IReadOnlyList<LayerStudy> Depths, IReadOnlyList<LayerStudy> Remedies, IReadOnlyList<(float Scale, double[] Norms)> Distances,
    SequenceStudy Unclipped, SequenceStudy Clipped)
{
    private static readonly float[] Scales = [0.5f, 1, 2, 3];

    /// <summary>Measures and trains.</summary>
    /// <param name="digits">The digits to learn from.</param>
    /// <param name="seed">Decides the first weights and everything else.</param>
    public static Study Of(Dataset digits, int seed) => new(
        [
            LayerStudy.Untrained("2 layers", new Sigmoid2(seed), digits),
            LayerStudy.Untrained("4", new Sigmoid4(seed), digits),
            LayerStudy.Untrained("6", new Sigmoid6(seed), digits),
            LayerStudy.Untrained("8", new Sigmoid8(seed), digits),
            LayerStudy.Untrained("10", new Sigmoid10(seed), digits),
        ],
        [
            LayerStudy.Trained("sigmoid", new Sigmoid10(seed), digits, seed),
            LayerStudy.Trained("sigmoid, weights x 4", new SigmoidLarge(seed), digits, seed),
            LayerStudy.Trained("ReLU, Xavier", new ReLUXavier(seed), digits, seed),
            LayerStudy.Trained("ReLU, He", new ReLUHe(seed), digits, seed),
            LayerStudy.Trained("sigmoid, batch norm", new SigmoidNormalized(seed), digits, seed),
        ],
        [.. Scales.Select(scale => (scale, SequenceStudy.NormsByDistance(SequenceNet.Scaled(seed, scale), seed)))],
        SequenceStudy.Trained("without a limit", seed, GradientClipping.None),
        SequenceStudy.Trained($"clipped to a norm of {SequenceStudy.MaxNorm}", seed, GradientClipping.ByNorm(SequenceStudy.MaxNorm)));
}
