using NetGen;

namespace GradientDescent;

/// <summary>All descents of a run, each with the gradient of all samples.</summary>
/// <param name="OneWeight">Of the weight alone, the bias being right from the beginning: rates too small, good and too large.</param>
/// <param name="TwoWeights">Of weight and bias: the same three.</param>
/// <param name="Optimizers">Of weight and bias: each optimizer with a rate that suits it.</param>
internal sealed record Journeys(Descent[] OneWeight, Descent[] TwoWeights, Descent[] Optimizers)
{
    private const int OneWeightSteps = 12;
    private const int TwoWeightsSteps = 60;
    private const int OptimizerSteps = 150;

    /// <summary>Where weight and bias start from.</summary>
    public static readonly (double Weight, double Bias) Start = (3, -4.5);

    /// <summary>Goes all the ways, from the same place.</summary>
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
