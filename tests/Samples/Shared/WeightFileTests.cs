using System.Buffers.Binary;
using System.Text;
using Digits;

namespace NetGen.Samples.Tests;

public class WeightFileTests
{
    private const string Header = "NetGen weights 1\nW1[16,784] b1[16] W2[16,16] b2[16] W3[10,16] b3[10]\n";

    [Fact]
    public void WeightsComeBackBitByBit()
    {
        using TemporaryDirectory directory = new();
        DigitNet saved = new(seed: 3);
        Parameter b3 = saved.B3;
        b3[9] = float.Epsilon;
        WeightFile.Save(directory["w"], saved.Parameters);
        DigitNet loaded = new(seed: 4);
        WeightFile.Load(directory["w"], loaded.Parameters);
        Assert.Equal(saved.Parameters.ToArray(), loaded.Parameters.ToArray());
    }

    [Fact]
    public void TheFileIsTwoLinesAndLittleEndianFloats()
    {
        DigitNet net = new(seed: 3);
        Parameter w1 = net.W1;
        Parameter b3 = net.B3;
        (w1[0, 1], b3[9]) = (0.25f, -2);
        byte[] file = Saved(net);
        Assert.Equal(Header, Encoding.ASCII.GetString(file, 0, Header.Length));
        Assert.Equal(Header.Length + 4 * DigitNet.ParameterCount, file.Length);
        Assert.Equal(0.25f, BinaryPrimitives.ReadSingleLittleEndian(file.AsSpan(Header.Length + 4)));
        Assert.Equal([0, 0, 0, 0xC0], file[^4..]);
    }

    [Theory]
    [InlineData(0, "is not a weight file")]
    [InlineData(16, "is not a weight file")]
    [InlineData(17, "another network")]
    [InlineData(70, "truncated")]
    [InlineData(71, "truncated")]
    [InlineData(52_000, "truncated")]
    public void APartOfAFileIsRefused(int length, string message) => AssertRefused(file => file[..length], message);

    [Fact]
    public void EveryOtherFileIsRefused()
    {
        AssertRefused(file => [.. file, 0], "too long");
        AssertRefused(file => [(byte)'X', .. file[1..]], "is not a weight file");
        AssertRefused(file => [.. file[..19], (byte)'9', .. file[20..]], "another network");
        AssertRefused(file => [.. file[..^4], 0, 0, 0xC0, 0x7F], "NaN");
    }

    private static void AssertRefused(Func<byte[], byte[]> change, string message)
    {
        using TemporaryDirectory directory = new();
        File.WriteAllBytes(directory["w"], change(Saved(new DigitNet(seed: 3))));
        DigitNet net = new(seed: 4);
        float[] before = net.Parameters.ToArray();
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => WeightFile.Load(directory["w"], net.Parameters));
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(directory["w"], refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    private static byte[] Saved(DigitNet net)
    {
        using TemporaryDirectory directory = new();
        WeightFile.Save(directory["w"], net.Parameters);
        return File.ReadAllBytes(directory["w"]);
    }
}
