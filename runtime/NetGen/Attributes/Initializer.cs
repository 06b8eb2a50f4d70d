namespace NetGen;

/// <summary>The distribution that a layer's weights are drawn from before training; biases start at zero.</summary>
/// <remarks>No member has the value 0: a layer without one takes the default of its activation, <see cref="HeUniform"/> for ReLU and
/// its relatives, <see cref="XavierUniform"/> for the others.</remarks>
public enum Initializer
{
    /// <summary>Uniform in ±sqrt(6 / (inputs + outputs)) (Glorot and Bengio 2010).</summary>
    XavierUniform = 1,

    /// <summary>Normal with variance 2 / (inputs + outputs) (Glorot and Bengio 2010).</summary>
    XavierNormal = 2,

    /// <summary>Uniform in ±sqrt(6 / inputs) (He et al. 2015).</summary>
    HeUniform = 3,

    /// <summary>Normal with variance 2 / inputs (He et al. 2015).</summary>
    HeNormal = 4,

    /// <summary>Normal with variance 1 / inputs (LeCun et al. 1998).</summary>
    LeCunNormal = 5,

    /// <summary>Normal with the standard deviation that the attribute's <c>StandardDeviation</c> gives.</summary>
    Normal = 6,
}
