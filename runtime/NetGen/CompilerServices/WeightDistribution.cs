namespace NetGen.CompilerServices;

/// <summary>Draws initial weights.</summary>
internal static class WeightDistribution
{
    /// <summary>
    /// Draws the weights of one layer in their logical order, [outputs, inputs] row by row, so that the weights of a seed do not depend on
    /// their memory layout.
    /// </summary>
    /// <remarks>
    /// With u uniform in [0, 1) and n normal with standard deviation 1, each weight is, in double precision and then rounded, (2u
    /// - 1) sqrt(6 / (fanIn + fanOut)) for <see cref="Initializer.XavierUniform"/> and n sqrt(2 / (fanIn + fanOut)) for
    /// <see cref="Initializer.XavierNormal"/> (Glorot and Bengio, "Understanding the difficulty of training deep feedforward
    /// neural networks", 2010, equations 12 and 16); (2u - 1) sqrt(6 / fanIn) for <see cref="Initializer.HeUniform"/> and n
    /// sqrt(2 / fanIn) for <see cref="Initializer.HeNormal"/> (He et al., "Delving Deep into Rectifiers", 2015, equation 10); n
    /// sqrt(1 / fanIn) for <see cref="Initializer.LeCunNormal"/> (LeCun et al., "Efficient BackProp", 1998, equation 16); and n
    /// <paramref name="standardDeviation"/> for <see cref="Initializer.Normal"/>. The normal distribution is not truncated.
    /// </remarks>
    /// <param name="initializer">The distribution to draw from.</param>
    /// <param name="standardDeviation">The standard deviation of <see cref="Initializer.Normal"/>, finite and greater than 0; the others
    /// ignore it.</param>
    /// <param name="fanIn">The number of inputs of one neuron, at least 1 (for a filter: its height x width x input
    /// channels).</param>
    /// <param name="fanOut">The number of neurons that one input reaches, at least 1 (for a filter: its height x width x output
    /// channels).</param>
    /// <param name="random">The source of random numbers; at least one is drawn per weight.</param>
    /// <param name="weights">Receives the weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static void Fill(
        Initializer initializer, double standardDeviation, int fanIn, int fanOut, SeededRandom random, Span<float> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(fanIn, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(fanOut, 1);
        ArgumentNullException.ThrowIfNull(random);
        double fans = (double)fanIn + fanOut;
        switch (initializer)
        {
            case Initializer.XavierUniform:
                FillUniform(Math.Sqrt(6 / fans), random, weights);
                break;
            case Initializer.XavierNormal:
                FillNormal(Math.Sqrt(2 / fans), random, weights);
                break;
            case Initializer.HeUniform:
                FillUniform(Math.Sqrt(6.0 / fanIn), random, weights);
                break;
            case Initializer.HeNormal:
                FillNormal(Math.Sqrt(2.0 / fanIn), random, weights);
                break;
            case Initializer.LeCunNormal:
                FillNormal(Math.Sqrt(1.0 / fanIn), random, weights);
                break;
            case Initializer.Normal when double.IsFinite(standardDeviation) && standardDeviation > 0:
                FillNormal(standardDeviation, random, weights);
                break;
            case Initializer.Normal:
                throw new ArgumentOutOfRangeException(
                    nameof(standardDeviation), standardDeviation,
                    "The standard deviation of Initializer.Normal must be a finite number greater than 0.");
            default:
                throw new ArgumentOutOfRangeException(
                    nameof(initializer), initializer, "The value is not a member of NetGen.Initializer.");
        }
    }

    private static void FillUniform(double limit, SeededRandom random, Span<float> weights)
    {
        foreach (ref float weight in weights)
        {
            weight = (float)((2 * random.NextDouble() - 1) * limit);
        }
    }

    private static void FillNormal(double standardDeviation, SeededRandom random, Span<float> weights)
    {
        foreach (ref float weight in weights)
        {
            weight = (float)(random.NextNormal() * standardDeviation);
        }
    }
}
