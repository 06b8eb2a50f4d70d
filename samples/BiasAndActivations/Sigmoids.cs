namespace BiasAndActivations;

/// <summary>The curves of sigmoid neurons with several weights and biases.</summary>
/// <param name="Weights">Different weights, bias 0: they set the steepness.</param>
/// <param name="Biases">One weight, different biases: they set the position.</param>
/// <param name="Both">One bias, different weights: the two together set the position.</param>
internal sealed record Sigmoids(NeuronCurve[] Weights, NeuronCurve[] Biases, NeuronCurve[] Both)
{
    /// <summary>Computes all curves of the sample.</summary>
    public static Sigmoids All() => new(
        [.. ((float[])[0.5f, 1, 2, 8, -1]).Select(weight => NeuronCurve.OfSigmoid(weight, 0))],
        [.. ((float[])[6, 3, 0, -3, -6]).Select(bias => NeuronCurve.OfSigmoid(2, bias))],
        [.. ((float[])[1, 2, 4, -1]).Select(weight => NeuronCurve.OfSigmoid(weight, -2))]);
}
