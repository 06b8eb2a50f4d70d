using NetGen;
using NetGen.Samples;

namespace Noise;

/// <summary>Images of random pixels.</summary>
internal static class RandomImages
{
    /// <summary>Draws images.</summary>
    /// <param name="count">The number of images.</param>
    /// <param name="seed">The seed of the pixels.</param>
    /// <returns>A data set with meaningless labels.</returns>
    public static Dataset Draw(int count, int seed)
    {
        Random random = new(seed);
        float[] pixels = [.. Enumerable.Range(0, count * MnistFiles.Pixels).Select(_ => random.NextSingle())];
        return Dataset.FromFloats(pixels, MnistFiles.Pixels, new int[count], MnistFiles.Classes);
    }
}
