namespace NetGen;

/// <summary>
/// A maxout layer (Goodfellow, Warde-Farley, Mirza, Courville and Bengio 2013): each unit is the largest of several weighted sums,
/// <c>a_j = max over k of (W_kj x + b_kj)</c> with W [pieces * units x inputs] and b [pieces * units], whose row k * units + j is piece k of unit j.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class MaxoutAttribute : LayerAttribute
{
    /// <summary>Adds a maxout layer.</summary>
    /// <param name="units">The number of units, at least 1.</param>
    /// <param name="pieces">The number of weighted sums that a unit is the largest of, at least 2.</param>
    public MaxoutAttribute(int units, int pieces)
    {
        Units = units;
        Pieces = pieces;
    }

    /// <summary>The number of units.</summary>
    public int Units { get; }

    /// <summary>The number of weighted sums that a unit is the largest of.</summary>
    public int Pieces { get; }

    /// <summary>The distribution of this layer's initial weights; without it that of the network, or the default of ReLU, which is a maximum too.</summary>
    public Initializer Initializer { get; set; }

    /// <summary>The standard deviation for <see cref="Initializer.Normal"/>, greater than 0; required with it and refused without.</summary>
    public double StandardDeviation { get; set; }
}
