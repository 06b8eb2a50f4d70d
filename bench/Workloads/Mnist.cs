namespace NetGen.Bench.Workloads;

/// <summary>The images of MNIST, read on first use.</summary>
public static class Mnist
{
    /// <summary>The number of images in <see cref="Train"/>.</summary>
    public const int TrainCount = 60_000;

    private static readonly Lazy<Dataset> LazyTrain = new(() => Read("train"));
    private static readonly Lazy<Dataset> LazyTest = new(() => Read("t10k"));

    /// <summary>60,000 images, stored as bytes.</summary>
    public static Dataset Train => LazyTrain.Value;

    /// <summary>10,000 images by other writers, stored as bytes.</summary>
    public static Dataset Test => LazyTest.Value;

    /// <summary>Returns a copy of the first images as floats: [count x 784].</summary>
    public static float[] Images(int count)
    {
        float[] images = new float[count * Train.InputSize];
        Train.CopyInputs([.. Enumerable.Range(0, count)], images);
        return images;
    }

    private static Dataset Read(string name) => Dataset.FromIdx(
        Path.Combine(AppContext.BaseDirectory, "data", $"{name}-images-idx3-ubyte.gz"),
        Path.Combine(AppContext.BaseDirectory, "data", $"{name}-labels-idx1-ubyte.gz"));
}
