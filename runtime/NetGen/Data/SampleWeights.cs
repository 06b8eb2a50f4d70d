namespace NetGen;

/// <summary>The rule for what a sample or a class counts for.</summary>
internal static class SampleWeights
{
    /// <summary>Throws if a weight is negative or not finite.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="argument">The argument that they come from.</param>
    public static void ThrowIfImpossible(ReadOnlySpan<float> weights, string argument)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
            {
                throw new ArgumentException($"Weight {i} in {argument} is {weights[i]}; a weight is a finite number of at least 0.", argument);
            }
        }
    }
}
