using NetGen.Tests.Data;

namespace NetGen.Tests.Training;

/// <summary>After a first one: no bytes for an augmented image, none for a batch, whoever prepares it.</summary>
[Collection(nameof(AllocationTests))]
public class AugmentedAllocationTests
{
    [Fact]
    public void SingleImages()
    {
        Augmentation augmentation = AugmentationTests.Everything(28, 28, 1);
        float[] image = Pictures.Random(784);
        ApplyTen();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ApplyTen();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void ApplyTen()
        {
            for (int index = 0; index < 10; index++)
            {
                augmentation.Apply(image, image, index: index);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Batches(int helpers)
    {
        Augmentation augmentation = AugmentationTests.Everything(9, 6, 2);
        Dataset data = Blobs.Create(512, 9 * 6 * 2, 5);
        BatchOrder order = new(data.Count, 32);
        using AugmentedBatches batches = new(augmentation, data, order, seed: 1, helpers);
        long least = long.MaxValue;
        for (int epoch = 0; epoch < 20; epoch++)
        {
            order.Shuffle(epoch);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            batches.Begin(epoch, 0);
            for (int i = 0; i < order.BatchCount; i++)
            {
                batches.MoveNext();
            }

            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }

        Assert.Equal(0, least);
    }
}
