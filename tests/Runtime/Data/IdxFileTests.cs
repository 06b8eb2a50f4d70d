using System.IO.Compression;

namespace NetGen.Tests;

public class IdxFileTests
{
    // 3 x 2 x 4 elements.
    private static readonly byte[] Plain =
    [
        0, 0, 8, 3, 0, 0, 0, 3, 0, 0, 0, 2, 0, 0, 0, 4,
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 255,
    ];

    private const int HeaderLength = 16;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void DimensionsAndElementsAreRead(bool zipped)
    {
        IdxFile file = IdxFile.Read(new MemoryStream(zipped ? Zip(Plain) : Plain));
        Assert.Equal([3, 2, 4], file.Dimensions);
        Assert.Equal(Plain[HeaderLength..], file.Bytes);
    }

    [Fact]
    public void CompressionIsToldByTheBytesNotByTheName()
    {
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, Zip(Plain));
        Assert.Equal([3, 2, 4], IdxFile.Read(path).Dimensions);
        File.WriteAllBytes(path, Plain);
        Assert.Equal([3, 2, 4], IdxFile.Read(path).Dimensions);
        Assert.Equal(path, IdxFile.Read(path).Name);
        File.Delete(path);
    }

    [Fact]
    public void StreamsMayTrickleAndStayOpen()
    {
        foreach (byte[] bytes in new[] { Plain, Zip(Plain) })
        {
            using OneByteStream stream = new(bytes);
            Assert.Equal(Plain[HeaderLength..], IdxFile.Read(stream).Bytes);
            Assert.True(stream.CanRead);
        }
    }

    [Fact]
    public void LongFilesAreReadInPieces()
    {
        byte[] bytes = new byte[12 + 1500 * 2000];
        new byte[] { 0, 0, 8, 2, 0, 0, 0x05, 0xDC, 0, 0, 0x07, 0xD0 }.CopyTo(bytes, 0);
        for (int i = 12; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i * 37 >> 3);
        }

        Assert.Equal(bytes[12..], IdxFile.Read(new MemoryStream(Zip(bytes))).Bytes);
    }

    [Fact]
    public void EveryOtherHeaderByteIsRefused()
    {
        for (int i = 0; i < HeaderLength; i++)
        {
            for (int value = 0; value < 256; value++)
            {
                if (value != Plain[i])
                {
                    byte[] damaged = [.. Plain];
                    damaged[i] = (byte)value;
                    Refused(damaged);
                    Refused(Zip(damaged));
                }
            }
        }
    }

    [Fact]
    public void EveryShorterFileIsRefused()
    {
        for (int length = 0; length < Plain.Length; length++)
        {
            Refused(Plain[..length]);
            Refused(Zip(Plain[..length]));
        }
    }

    [Fact]
    public void LongerFilesAreRefused()
    {
        Refused([.. Plain, 0]);
        Refused(Zip([.. Plain, 0]));
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void EveryShorterCompressedFileIsRefused(CompressionLevel level)
    {
        // Repetitive and random contents, for both kinds of compressed blocks; with a name in the header too.
        foreach (byte[] plain in new[] { Plain, Square(60, i => (byte)(i % 7)), Square(60, i => (byte)(i * i * 31 >> 4)) })
        {
            byte[] zipped = Zip(plain, level);
            byte[] named = [.. zipped[..3], 8, .. zipped[4..10], (byte)'a', 0, .. zipped[10..]];
            Assert.Equal(IdxFile.Read(new MemoryStream(zipped)).Bytes, IdxFile.Read(new MemoryStream(named)).Bytes);
            foreach (byte[] whole in new[] { zipped, named })
            {
                for (int length = 0; length < whole.Length; length++)
                {
                    Refused(whole[..length]);
                }
            }
        }
    }

    [Fact]
    public void DamagedCompressedElementsAreRefused()
    {
        // Between the last element and the checksum some bits may mean nothing; any other must be noticed.
        byte[] zipped = Zip(Square(60, i => (byte)(i * i * 31 >> 4)));
        for (int i = 10; i < zipped.Length; i++)
        {
            if (i != zipped.Length - 9)
            {
                byte[] damaged = [.. zipped];
                damaged[i] ^= 0x10;
                Refused(damaged);
            }
        }
    }

    [Fact]
    public void MessagesNameTheFileAndWhatIsWrong()
    {
        Assert.Equal(
            "x.idx: the header says 3 x 2 x 4 = 24 elements, but the file ends after 23.", Message(Plain[..^1]));
        Assert.Equal(
            "x.idx: the header says 3 x 2 x 4 = 24 elements, but the file continues after them.", Message([.. Plain, 0]));
        Assert.Equal(
            "x.idx: the element type is 0x0D (32-bit floats); only 0x08 (unsigned bytes) is supported.",
            Message([0, 0, 0x0D, .. Plain[3..]]));
        Assert.Equal("x.idx: an IDX file starts with the bytes 00 00, but this one starts with 50 4B.", Message([0x50, 0x4B, 3, 4]));
        Assert.Equal("x.idx: the header says 0 dimensions; at least 1 is needed.", Message([0, 0, 8, 0]));
        Assert.Equal("x.idx: the file ends within its header.", Message([0, 0, 8, 1, 0, 0]));
        Assert.Equal(
            "x.idx: dimension 2 of 2 is 65536, which makes 4294967296 elements or more; at most 2147483591 can be read.",
            Message([0, 0, 8, 2, 0, 1, 0, 0, 0, 1, 0, 0]));
    }

    /// <summary>Whether the length of the stream can be asked for or not.</summary>
    [Fact]
    public void HugePromisesTakeNoMemory()
    {
        byte[] promise = [0, 0, 8, 1, 0x7F, 0xFF, 0, 0, 1, 2, 3];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(promise);
        Refused(Zip(promise));
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(new OneByteStream(promise)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    /// <summary>Memory is taken once where the length shows that the header is true, and at most about three times over where it has to grow.</summary>
    [Fact]
    public void MemoryIsASmallMultipleOfTheFile()
    {
        const int Length = 3000 * 2000;
        byte[] bytes = [0, 0, 8, 2, 0, 0, 0x0B, 0xB8, 0, 0, 0x07, 0xD0, .. new byte[Length]];
        Assert.InRange(Allocated(bytes), Length, Length + (64 << 10));
        Assert.InRange(Allocated(Zip(bytes)), Length, 3 * Length);

        static long Allocated(byte[] bytes)
        {
            using MemoryStream stream = new(bytes);
            long before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal(Length, IdxFile.Read(stream).Bytes.Length);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void MissingFileIsReportedAsSuch() =>
        Assert.Throws<FileNotFoundException>(() => IdxFile.Read(Path.Combine(AppContext.BaseDirectory, "no-such-file")));

    private static void Refused(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(bytes)));

    private static string Message(byte[] bytes) =>
        Assert.Throws<InvalidDataException>(() => IdxFile.Read(new MemoryStream(bytes), "x.idx")).Message;

    private static byte[] Square(byte side, Func<int, byte> element) =>
        [0, 0, 8, 2, 0, 0, 0, side, 0, 0, 0, side, .. Enumerable.Range(0, side * side).Select(element)];

    private static byte[] Zip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        MemoryStream zipped = new();
        using (GZipStream zip = new(zipped, level))
        {
            zip.Write(bytes);
        }

        return zipped.ToArray();
    }

    private sealed class OneByteStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        // A class that derives from MemoryStream gets its other reads through this one.
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }
}
