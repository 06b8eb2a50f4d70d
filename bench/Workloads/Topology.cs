using NetGen.Bench.Generic;

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

    /// <summary>4-32-16-4, tanh and a linear output.</summary>
    public static readonly Topology MatrixExponential = new([4, 32, 16, 4], Activation.Tanh, Activation.Identity);

    /// <summary>The sizes, joined by dashes.</summary>
    public string Name => string.Join('-', Sizes);

    /// <summary>The arithmetic cost of the network.</summary>
    public NetworkCost Cost
    {
        get
        {
            double weights = Enumerable.Range(1, Sizes.Length - 1).Sum(layer => (double)Sizes[layer - 1] * Sizes[layer]);
            return new NetworkCost(weights, (double)Sizes[0] * Sizes[1], weights + Sizes[1..].Sum());
        }
    }

    /// <summary>Creates a generic network of this topology, always with the same initial parameters.</summary>
    public GenericNetwork CreateGeneric() => new(Sizes, Hidden, Output, seed: 1);
}
