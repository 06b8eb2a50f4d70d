namespace NetGen.Samples;

/// <summary>Normally distributed random numbers, which <see cref="Random"/> does not provide.</summary>
public static class RandomNormal
{
    /// <summary>Returns a number from the normal distribution with mean 0 and standard deviation 1 (Box and Muller 1958).</summary>
    /// <param name="random">The source of uniform numbers.</param>
    public static double NextNormal(this Random random)
    {
        // In (0, 1], since its logarithm is taken.
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return radius * Math.Cos(Math.Tau * random.NextDouble());
    }
}
