namespace NetGen;

/// <summary>Validates the weights of samples or classes.</summary>
internal static class SampleWeights
{
    /// <summary>Throws if a weight is negative or not finite.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="argument">The name of the argument that holds them.</param>
    public static void ThrowIfImpossible(ReadOnlySpan<float> weights, string argument)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (!(weights[i] >= 0 && float.IsFinite(weights[i])))
            {
                throw new ArgumentException($"Weight {i} in {argument} is {weights[i]}; a weight must be a finite number of at least 0.", argument);
            }
        }
    }
}
