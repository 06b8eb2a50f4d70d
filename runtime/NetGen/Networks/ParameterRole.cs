namespace NetGen;

/// <summary>What a tensor of parameters is to its layer. Linked into the generator.</summary>
public enum ParameterRole
{
    /// <summary>Weights, drawn at random before training.</summary>
    Weight = 1,

    /// <summary>Biases, zero before training.</summary>
    Bias = 2,

    /// <summary>The factors of a normalization (gamma), one before training.</summary>
    Scale = 3,

    /// <summary>What a normalization has seen in training (running mean and variance): part of the network, but not trained by gradients.</summary>
    Statistic = 4,
}
