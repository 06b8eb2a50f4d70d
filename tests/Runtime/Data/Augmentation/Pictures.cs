namespace NetGen.Tests.Data;

/// <summary>Pictures of random values.</summary>
internal static class Pictures
{
    public static float[] Random(int values, int seed = 1)
    {
        SeededRandom random = new(seed);
        float[] picture = new float[values];
        foreach (ref float value in picture.AsSpan())
        {
            value = random.NextFloat();
        }

        return picture;
    }
}
