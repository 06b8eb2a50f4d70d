namespace NetGen.Tests.Training;

/// <summary>Samples that lie around one center a class: something that can be learned.</summary>
internal static class Blobs
{
    public static Dataset Create(int count, int size, int classes)
    {
        Random random = new(12);
        float[] centers = new float[classes * size];
        foreach (ref float value in centers.AsSpan())
        {
            value = random.NextSingle() * 2 - 1;
        }

        float[] inputs = new float[count * size];
        int[] labels = new int[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % classes;
            for (int j = 0; j < size; j++)
            {
                inputs[i * size + j] = centers[labels[i] * size + j] + random.NextSingle() * 0.8f - 0.4f;
            }
        }

        return Dataset.FromFloats(inputs, size, labels, classes);
    }
}
