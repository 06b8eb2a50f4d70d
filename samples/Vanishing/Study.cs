using NetGen;

namespace Vanishing;

/// <summary>All measurements of the sample.</summary>
/// <param name="Depths">Sigmoid networks of 2 to 10 hidden layers, untrained.</param>
/// <param name="Remedies">The deepest of them and its variants of the same depth, trained.</param>
/// <param name="Distances">The norm of the gradient by distance in time, for several scales of the recurrent weights.</param>
/// <param name="Unclipped">A recurrent network trained without gradient clipping.</param>
/// <param name="Clipped">The same network trained with gradient clipping.</param>
internal sealed record Study(
    IReadOnlyList<LayerStudy> Depths, IReadOnlyList<LayerStudy> Remedies, IReadOnlyList<(float Scale, double[] Norms)> Distances,
    SequenceStudy Unclipped, SequenceStudy Clipped)
{
    private static readonly float[] Scales = [0.5f, 1, 2, 3];

    /// <summary>Trains all networks and measures their gradients.</summary>
    /// <param name="digits">The training digits.</param>
    /// <param name="seed">The seed of the initial weights, the sequences and the order of the digits.</param>
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
        SequenceStudy.Trained("not clipped", seed, GradientClipping.None),
        SequenceStudy.Trained($"clipped to a norm of {SequenceStudy.MaxNorm}", seed, GradientClipping.ByNorm(SequenceStudy.MaxNorm)));
}
