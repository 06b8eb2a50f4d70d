namespace NetGen.Tests;

public class MnistTests
{
    [Fact]
    public void TrainingSetIsRead()
    {
        Dataset train = Mnist.Train;
        Assert.Equal((60_000, 784, 10, 10), (train.Count, train.InputSize, train.Classes, train.TargetSize));
        Assert.Equal([5, 0, 4, 1, 9], train.Labels[..5]);
    }

    [Fact]
    public void TestSetIsRead()
    {
        Dataset test = Mnist.Test;
        Assert.Equal((10_000, 784, 10, 10), (test.Count, test.InputSize, test.Classes, test.TargetSize));
        Assert.Equal([7, 2, 1, 0, 4], test.Labels[..5]);
        int[] histogram = new int[10];
        foreach (int label in test.Labels)
        {
            histogram[label]++;
        }

        Assert.Equal([980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009], histogram);
    }

    [Fact]
    public void PixelsHaveTheKnownMeanAndDeviation()
    {
        // 0.1307 and 0.3081: the numbers by which everybody normalizes the training images.
        Dataset train = Mnist.Train;
        float[] image = new float[784];
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < train.Count; i++)
        {
            train.CopyInput(i, image);
            foreach (float pixel in image)
            {
                sum += pixel;
                squares += (double)pixel * pixel;
            }
        }

        double mean = sum / (60_000.0 * 784);
        Assert.Equal(0.1307, mean, 0.00005);
        Assert.Equal(0.3081, Math.Sqrt(squares / (60_000.0 * 784) - mean * mean), 0.00005);
    }
}
