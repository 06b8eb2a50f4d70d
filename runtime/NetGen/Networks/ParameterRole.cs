namespace NetGen;

/// <summary>The role of a parameter tensor in its layer. Linked into the generator.</summary>
public enum ParameterRole
{
    /// <summary>Weights, initialized at random.</summary>
    Weight = 1,

    /// <summary>Biases, initialized to zero.</summary>
    Bias = 2,

    /// <summary>The scale factors of a normalization (gamma), initialized to one.</summary>
    Scale = 3,

    /// <summary>
    /// The statistics that a normalization collects in training (running mean and variance): part of the network, but not trained by
    /// gradients.
    /// </summary>
    Statistic = 4,
}
