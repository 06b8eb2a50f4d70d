namespace BiasAndActivations;

/// <summary>Sigmoid neurons of several weights and biases.</summary>
/// <param name="Weights">Different weights without a bias: how steep the curve is.</param>
/// <param name="Biases">One weight, different biases: where it is.</param>
/// <param name="Both">One bias, different weights: they decide together where it is.</param>
internal sealed record Sigmoids(NeuronCurve[] Weights, NeuronCurve[] Biases, NeuronCurve[] Both)
{
    /// <summary>All curves of the sample.</summary>
    public static Sigmoids All() => new(
        [.. ((float[])[0.5f, 1, 2, 8, -1]).Select(weight => NeuronCurve.OfSigmoid(weight, 0))],
        [.. ((float[])[6, 3, 0, -3, -6]).Select(bias => NeuronCurve.OfSigmoid(2, bias))],
        [.. ((float[])[1, 2, 4, -1]).Select(weight => NeuronCurve.OfSigmoid(weight, -2))]);
}
