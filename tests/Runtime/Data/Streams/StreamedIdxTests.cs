using System.IO.Compression;

namespace NetGen.Tests.Data;

/// <summary>IDX files that are read as streams.</summary>
public sealed class StreamedIdxTests : IDisposable
{
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 3, 10, 20, 30, 40, 50, 60];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 2, 4, 1];

    private readonly string _directory = Directory.CreateTempSubdirectory("netgen").FullName;

    private string ImagesPath => Path.Combine(_directory, "images.idx");

    private string LabelsPath => Path.Combine(_directory, "labels.idx");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void TheSamplesOfADatasetInTheirOrder()
    {
        string images = Mnist.PathOf("t10k-images-idx3-ubyte.gz");
        string labels = Mnist.PathOf("t10k-labels-idx1-ubyte.gz");
        StreamedDataset stream = StreamedDataset.FromIdx(images, labels);
        Dataset data = Mnist.Test;
        Assert.Equal((data.Count, data.InputSize, data.Classes), (stream.Count, stream.InputSize, stream.Classes));
        for (int pass = 0; pass < 2; pass++)
        {
            using ISampleReader reader = stream.Open();
            float[] expected = new float[784];
            float[] inputs = new float[784];
            int label = -1;
            for (int i = 0; i < data.Count; i++)
            {
                Assert.True(reader.Read(new SampleSlot(inputs, default, ref label)));
                data.CopyInput(i, expected);
                Assert.True(expected.AsSpan().SequenceEqual(inputs));
                Assert.Equal(data.Label(i), label);
            }

            Assert.False(reader.Read(new SampleSlot(inputs, default, ref label)));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PlainAndCompressed(bool zipped)
    {
        StreamedDataset data = Write(Images, Labels, zipped, scale: 1);
        Assert.Equal((2L, 3, 5), (data.Count, data.InputSize, data.Classes));
        Assert.Equal(["10 20 30 | 4", "40 50 60 | 1"], StreamedDatasetTests.Read(data));
        Assert.Equal(7, Write(Images, Labels, zipped, classes: 7).Classes);
        Assert.Equal(2, Write(Images, [.. Labels[..8], 0, 0], zipped).Classes);
    }

    [Fact]
    public void FilesThatDoNotFitAreRefused()
    {
        Assert.Matches(
            "images.idx holds 2 images, but .*labels.idx holds 3 labels", Message(Images, [0, 0, 8, 1, 0, 0, 0, 3, 4, 1, 0]));
        Assert.Matches("images.idx: images need at least 2 dimensions", Message(Labels, Labels));
        Assert.Matches("labels.idx: labels need 1 dimension .*; this file has 3", Message(Images, Images));
        Assert.Matches("images.idx: the file holds no images", Message([0, 0, 8, 2, 0, 0, 0, 0, 0, 0, 0, 3], Labels));
        Assert.Matches("images.idx: an IDX file starts with", Message([1, .. Images[1..]], Labels));
        Assert.Matches("labels.idx: the header says 2 = 2 elements, but the file ends after 1", Message(Images, Labels[..^1]));
        Assert.Matches("labels.idx: the header says 2 = 2 elements, but the file continues", Message(Images, [.. Labels, 0]));
        Assert.Matches("images.idx: the header says 2 x 1 x 3 = 6 elements, but the file ends after 5", Message(Images[..^1], Labels));
        Assert.Matches("images.idx: the header says 2 x 1 x 3 = 6 elements, but the file continues", Message([.. Images, 0], Labels));
        Assert.Matches(
            "images.idx: an image has 4294967296 bytes; at most",
            Message([0, 0, 8, 3, 0, 0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 0], Labels, zipped: true));
        Assert.Throws<ArgumentOutOfRangeException>("classes", () => Write(Images, Labels, zipped: false, classes: 1));
        Assert.Throws<ArgumentOutOfRangeException>("scale", () => Write(Images, Labels, zipped: false, scale: 0));
        Assert.Throws<FileNotFoundException>(() => StreamedDataset.FromIdx(ImagesPath + "x", LabelsPath));
        Assert.Throws<FileNotFoundException>(() => StreamedDataset.FromIdx(ImagesPath, LabelsPath + "x"));

        // Nothing stays open: on some systems these could not be replaced.
        File.Open(ImagesPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
        File.Open(LabelsPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }

    /// <summary>More bytes than an array holds: that is what streams are for. Of a compressed file the header alone is read at first.</summary>
    [Fact]
    public void HeadersOfFilesLargerThanMemory()
    {
        byte[] header = [0, 0, 8, 2, 0xEE, 0x6B, 0x28, 0x00, 0, 0, 3, 16];
        StreamedDataset data = Write([.. header, 7], [0, 0, 8, 1, 0xEE, 0x6B, 0x28, 0x00], zipped: true, classes: 2);
        Assert.Equal(4_000_000_000, data.Count);
        Assert.Equal(784, data.InputSize);
        Assert.Equal(
            $"{ImagesPath}: the header says 4000000000 x 784 = 3136000000000 elements, but the file ends after 1.",
            Assert.Throws<InvalidDataException>(() => StreamedDatasetTests.Read(data)).Message);
    }

    /// <summary>Cut off anywhere: noticed at the latest when the last sample has been read.</summary>
    [Fact]
    public void EveryShorterCompressedFileIsRefused()
    {
        byte[] zipped = Zip(Images);
        Write(Images, Labels, zipped: true);
        for (int length = 0; length < zipped.Length; length++)
        {
            File.WriteAllBytes(ImagesPath, zipped[..length]);
            Assert.Throws<InvalidDataException>(() => StreamedDatasetTests.Read(StreamedDataset.FromIdx(ImagesPath, LabelsPath)));
        }
    }

    [Fact]
    public void FilesThatChangeBetweenPasses()
    {
        StreamedDataset data = Write(Images, Labels, zipped: false);
        Write([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4], Labels, zipped: false);
        Assert.Equal(
            $"{ImagesPath}: an image had 3 bytes when the file was first opened, but now it has 2.",
            Assert.Throws<InvalidDataException>(() => StreamedDatasetTests.Read(data)).Message);
    }

    /// <summary>One image of 2 GB in a few bytes: refused for its length if it is plain, and in any case before memory is taken for it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HugePromisesTakeNoMemory(bool zipped)
    {
        byte[] images = [0, 0, 8, 2, 0, 0, 0, 1, 0x7F, 0xFF, 0xFF, 0xC7, 1, 2, 3];
        byte[] labels = [0, 0, 8, 1, 0, 0, 0, 1, 0];
        long before = GC.GetAllocatedBytesForCurrentThread();
        if (zipped)
        {
            StreamedDataset data = Write(images, labels, zipped);
            using ISampleReader reader = data.Open();
            Assert.Equal((1L, 0x7FFFFFC7), (data.Count, data.InputSize));
        }
        else
        {
            Assert.Matches("images.idx: the header says 1 x 2147483591 = 2147483591 elements, but the file ends after 3", Message(images, labels));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    /// <summary>Images are read in blocks of 4096 bytes: one below, at and above that, and several.</summary>
    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(10_000)]
    public void ImagesOfSeveralBlocks(int size)
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * size).Select(i => (byte)(i * 37 >> 3))];
        byte[] images = [0, 0, 8, 2, 0, 0, 0, 2, 0, 0, (byte)(size >> 8), (byte)size, .. pixels];
        StreamedDataset data = Write(images, Labels, zipped: true, scale: 1);
        using ISampleReader reader = data.Open();
        float[] inputs = new float[size];
        int label = -1;
        for (int sample = 0; sample < 2; sample++)
        {
            Assert.True(reader.Read(new SampleSlot(inputs, default, ref label)));
            Assert.Equal(pixels.Skip(sample * size).Take(size).Select(pixel => (float)pixel), inputs);
        }

        Assert.False(reader.Read(new SampleSlot(inputs, default, ref label)));
    }

    private string Message(byte[] images, byte[] labels, bool zipped = false) =>
        Assert.Throws<InvalidDataException>(() => Write(images, labels, zipped)).Message;

    private StreamedDataset Write(byte[] images, byte[] labels, bool zipped, int? classes = null, float scale = 1f / 255)
    {
        File.WriteAllBytes(ImagesPath, zipped ? Zip(images) : images);
        File.WriteAllBytes(LabelsPath, zipped ? Zip(labels) : labels);
        return StreamedDataset.FromIdx(ImagesPath, LabelsPath, classes, scale);
    }

    private static byte[] Zip(byte[] bytes)
    {
        MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }
}
