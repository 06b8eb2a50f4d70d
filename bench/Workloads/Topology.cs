using NetGen.Bench.Generic;
using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>The networks of the workloads.</summary>
/// <param name="Sizes">The layer sizes, input first.</param>
/// <param name="Hidden">The activation of all layers but the last.</param>
/// <param name="Output">The activation of the last layer.</param>
public sealed record Topology(int[] Sizes, Activation Hidden, Activation Output)
{
    /// <summary>784-16-16-10, sigmoid.</summary>
    public static readonly Topology Digits = new([784, 16, 16, 10], Activation.Sigmoid, Activation.Sigmoid);

    /// <summary>784-128-64-10, ReLU and softmax.</summary>
    public static readonly Topology Mlp = new([784, 128, 64, 10], Activation.ReLU, Activation.Softmax);

    /// <summary>784-512-512-10, ReLU and softmax.</summary>
    public static readonly Topology Wide = new([784, 512, 512, 10], Activation.ReLU, Activation.Softmax);

    /// <summary>4-16-3, sigmoid.</summary>
    public static readonly Topology Iris = new([4, 16, 3], Activation.Sigmoid, Activation.Sigmoid);

    /// <summary>2-2-1, sigmoid.</summary>
    public static readonly Topology Xor = new([2, 2, 1], Activation.Sigmoid, Activation.Sigmoid);

    /// <summary>The sizes with dashes.</summary>
    public string Name => string.Join('-', Sizes);

    /// <summary>The weights without the biases, whose additions are not counted as work.</summary>
    private double Weights => Enumerable.Range(1, Sizes.Length - 1).Sum(layer => (double)Sizes[layer - 1] * Sizes[layer]);

    private double Parameters => Weights + Sizes[1..].Sum();

    /// <summary>A prediction of <paramref name="samples"/> samples at once: a multiply-add a weight and sample; weights are read once.</summary>
    public Work Prediction(int samples) => new(samples * Weights, sizeof(float) * Parameters, sizeof(float) * Parameters);

    /// <summary>
    /// An epoch of training: forward and the gradient on the weights take a multiply-add a weight and sample each, the gradient on
    /// the inputs too, which the first layer does without; every step updates all parameters, and reads them at least once.
    /// </summary>
    /// <param name="samples">The samples of the epoch.</param>
    /// <param name="batch">The samples of a step.</param>
    /// <param name="update">What the update of a parameter takes, counted as multiply-adds.</param>
    public Work Epoch(int samples, int batch, int update)
    {
        double steps = Math.Ceiling((double)samples / batch);
        double perSample = 3 * Weights - (double)Sizes[0] * Sizes[1];
        return new Work(samples * perSample + steps * update * Parameters, steps * sizeof(float) * Parameters, sizeof(float) * Parameters);
    }

    /// <summary>A generic network of this topology, always with the same initial parameters.</summary>
    public GenericNetwork CreateGeneric() => new(Sizes, Hidden, Output, seed: 1);
}
