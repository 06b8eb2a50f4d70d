using NetGen;

namespace GradientDescent;

/// <summary>All descents of the sample, each with full-batch gradients.</summary>
/// <param name="OneWeight">Descents of the weight alone, with the best bias: learning rates too small, good and too large.</param>
/// <param name="TwoWeights">Descents of weight and bias: learning rates too small, good and too large.</param>
/// <param name="Optimizers">Descents of weight and bias: each optimizer with a suitable learning rate.</param>
internal sealed record Journeys(Descent[] OneWeight, Descent[] TwoWeights, Descent[] Optimizers)
{
    private const int OneWeightSteps = 12;
    private const int TwoWeightsSteps = 60;
    private const int OptimizerSteps = 150;

    /// <summary>The initial weight and bias.</summary>
    public static readonly (double Weight, double Bias) Start = (3, -4.5);

    /// <summary>Runs all descents from the same initial point.</summary>
    public static Journeys On(Landscape landscape) => new(
        [
            OneWeightBy(landscape, "too small", 0.005),
            OneWeightBy(landscape, "good", 0.05),
            OneWeightBy(landscape, "too large", 0.15),
        ],
        [
            Both(landscape, "too small", new Sgd(0.005), TwoWeightsSteps),
            Both(landscape, "good", new Sgd(0.1), TwoWeightsSteps),
            Both(landscape, "too large", new Sgd(0.14), TwoWeightsSteps),
        ],
        [
            Both(landscape, "SGD", new Sgd(0.1), OptimizerSteps),
            Both(landscape, "momentum", new Sgd(0.02, momentum: 0.9), OptimizerSteps),
            Both(landscape, "Adagrad", new Adagrad(0.5), OptimizerSteps),
            Both(landscape, "RMSProp", new RMSProp(0.03), OptimizerSteps),
            Both(landscape, "Adam", new Adam(0.2), OptimizerSteps),
        ]);

    private static Descent OneWeightBy(Landscape landscape, string name, double rate) =>
        Descent.Of(landscape, name, new Sgd(rate), (Start.Weight, landscape.Best.Bias), OneWeightSteps, trainsBias: false);

    private static Descent Both<TOptimizer>(Landscape landscape, string name, TOptimizer optimizer, int steps)
        where TOptimizer : struct, IOptimizer => Descent.Of(landscape, name, optimizer, Start, steps, trainsBias: true);
}
