using System.IO.Compression;

namespace NetGen.Tests;

public class DatasetIdxTests
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 4, 1];

    [Fact]
    public void ImagesAndLabelsBelongTogether()
    {
        Dataset data = Read(Images, Labels, scale: 0.1f);
        Assert.Equal((2, 3, 5), (data.Count, data.InputSize, data.Classes));
        Assert.Equal([4, 1], data.Labels);
        float[] inputs = new float[3];
        data.CopyInput(1, inputs);
        Assert.Equal([40 * 0.1f, 50 * 0.1f, 60 * 0.1f], inputs);
        Assert.Equal(7, Read(Images, Labels, classes: 7).Classes);
        Assert.Equal(2, Read(Images, [.. Labels[..8], 0, 0]).Classes);
    }

    [Fact]
    public void FilesThatDoNotFitAreRefused()
    {
        Assert.Matches(
            "images.idx holds 2 images, but .*labels.idx holds 3 labels", Message(Images, [0, 0, 8, 1, 0, 0, 0, 3, 4, 1, 0]));
        Assert.Matches("images.idx: images need at least 2 dimensions", Message(Labels, Labels));
        Assert.Matches("labels.idx: labels need 1 dimension .*; this file has 3", Message(Images, Images));
        Assert.Matches("images.idx: the file holds no images", Message([0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 3], Labels));
        Assert.Matches("images.idx: the file holds no images", Message([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 0], Labels));
        Assert.Throws<ArgumentException>("labels", () => Read(Images, Labels, classes: 4));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => Read(Images, Labels, classes: 1));
    }

    /// <summary>
    /// Labels that unpack to 16 MB, beside two images: refused for what their header says where it says so, and where it does not as soon as they are
    /// longer.
    /// </summary>
    [Theory]
    [InlineData(16 << 20, "images.idx holds 2 images, but .*labels.idx holds 16777216 labels")]
    [InlineData(2, "labels.idx: the header says 2 = 2 elements, but the file continues after them")]
    public void WhatDoesNotBelongTogetherIsNotUnpacked(int promised, string message)
    {
        byte[] labels = Zip([0, 0, 8, 1, (byte)(promised >> 24), (byte)(promised >> 16), (byte)(promised >> 8), (byte)promised, .. new byte[16 << 20]]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Matches(message, Message(Images, labels));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    /// <summary>Headers that agree with one another, but not with the files.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HugePromisesTakeNoMemory(bool zipped)
    {
        byte[] images = [0, 0, 8, 2, 0x7F, 0xFF, 0xFF, 0xC7, 0, 0, 0, 1, 1, 2, 3];
        byte[] labels = [0, 0, 8, 1, 0x7F, 0xFF, 0xFF, 0xC7, 0, 1];
        (images, labels) = zipped ? (Zip(images), Zip(labels)) : (images, labels);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Matches("the header says 2147483591.* = 2147483591 elements, but the file ends after", Message(images, labels));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    private static string Message(byte[] images, byte[] labels) =>
        Assert.Throws<InvalidDataException>(() => Read(images, labels)).Message;

    private static Dataset Read(byte[] images, byte[] labels, int? classes = null, float scale = 1f / 255)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory();
        try
        {
            string imagesPath = Path.Combine(directory.FullName, "images.idx");
            string labelsPath = Path.Combine(directory.FullName, "labels.idx");
            File.WriteAllBytes(imagesPath, images);
            File.WriteAllBytes(labelsPath, labels);
            return Dataset.FromIdx(imagesPath, labelsPath, classes, scale);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static byte[] Zip(byte[] bytes)
    {
        MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Fastest))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
