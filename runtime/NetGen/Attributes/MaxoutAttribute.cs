namespace NetGen;

/// <summary>
/// A maxout layer (Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013): each unit is the maximum of several weighted sums,
/// <c>a_j = max over k of (W_kj x + b_kj)</c>, with W [pieces * units x inputs] and b [pieces * units]; row k * units + j is piece k of
/// unit j.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxoutAttribute : LayerAttribute
{
    /// <summary>Adds a maxout layer.</summary>
    /// <param name="units">The number of units, at least 1.</param>
    /// <param name="pieces">The number of weighted sums per unit, at least 2.</param>
    public MaxoutAttribute(int units, int pieces)
    {
        Units = units;
        Pieces = pieces;
    }

    /// <summary>The number of units.</summary>
    public int Units { get; }

    /// <summary>The number of weighted sums per unit.</summary>
    public int Pieces { get; }

    /// <summary>
    /// The distribution of this layer's initial weights. Defaults to the network's initializer, or else to that of ReLU, which is also a
    /// maximum.
    /// </summary>
    public Initializer Initializer { get; set; }

    /// <summary>
    /// The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with that initializer and invalid with any
    /// other.
    /// </summary>
    public double StandardDeviation { get; set; }
}
