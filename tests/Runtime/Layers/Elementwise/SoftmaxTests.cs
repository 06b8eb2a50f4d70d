using NetGen.Lanes;
using NetGen.Layers.Elementwise;

namespace NetGen.Tests.Layers.Elementwise;

public class SoftmaxTests
{
    private const int Rows = 3;
    private const float Garbage = 77f;

    public static TheoryData<int> Sizes => [.. Enumerable.Range(1, 17), 31, 32, 33, 100];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void ForwardAgreesWithADoubleReferenceAndPadsWithZeros(int size)
    {
        int stride = Stride(size);
        float[] z = Logits(size, stride);
        float[] a = Enumerable.Repeat(Garbage, z.Length).ToArray();

        Softmax.Forward(ref z[0], ref a[0], Rows, size, stride);

        for (int row = 0; row < Rows; row++)
        {
            double[] expected = Reference(z.AsSpan(row * stride, size));
            for (int i = 0; i < stride; i++)
            {
                Assert.Equal(i < size ? expected[i] : 0, a[(row * stride) + i], 5e-7);
            }
        }

        Assert.All(a.Skip(Rows * stride), x => Assert.Equal(Garbage, x));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void BackwardAgreesWithADoubleReferenceAndPadsWithZeros(int size)
    {
        int stride = Stride(size);
        float[] a = Logits(size, stride);
        Softmax.Forward(ref a[0], ref a[0], Rows, size, stride);
        float[] da = Logits(size, stride).Reverse().ToArray();
        float[] dz = (float[])da.Clone();

        Softmax.Backward(ref dz[0], ref a[0], Rows, size, stride);

        for (int row = 0; row < Rows; row++)
        {
            int start = row * stride;
            double dot = Enumerable.Range(start, size).Sum(i => (double)da[i] * a[i]);
            for (int i = 0; i < stride; i++)
            {
                // Up to 100 in da: the error is of the size of da's own rounding.
                Assert.Equal(i < size ? a[start + i] * (da[start + i] - dot) : 0, dz[start + i], 2e-5);
            }
        }

        Assert.Equal(da.Skip(Rows * stride), dz.Skip(Rows * stride));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void HasTheSameBitsAtEveryWidthAndInPlace(int size)
    {
        int stride = Stride(size);
        float[] z = Logits(size, stride);
        float[] wide = new float[z.Length];
        float[] narrow = (float[])z.Clone();
        float[] wideGradient = (float[])z.Clone();
        float[] narrowGradient = (float[])z.Clone();

        Softmax.Forward<Lanes512>(ref z[0], ref wide[0], Rows, size, stride);
        Softmax.Forward<LanesN>(ref narrow[0], ref narrow[0], Rows, size, stride);
        Softmax.Backward<Lanes512>(ref wideGradient[0], ref wide[0], Rows, size, stride);
        Softmax.Backward<LanesN>(ref narrowGradient[0], ref narrow[0], Rows, size, stride);

        Assert.Equal(wide.Take(Rows * stride), narrow.Take(Rows * stride));
        Assert.Equal(wideGradient, narrowGradient);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void ARowThatHasNoSoftmaxIsNaNAndLeavesTheOthersAlone(float bad)
    {
        float[] z = Logits(10, 16);
        z[16 + 4] = bad;
        float[] a = new float[z.Length];

        Softmax.Forward(ref z[0], ref a[0], Rows, 10, 16);

        Assert.All(a.Skip(16).Take(10), x => Assert.Equal(float.NaN, x));
        Assert.All(a.Skip(26).Take(6), x => Assert.Equal(0f, x));
        Assert.Equal(1, a.Take(16).Sum(), 1e-6);
        Assert.Equal(1, a.Skip(32).Take(16).Sum(), 1e-6);
    }

    [Fact]
    public void MinusInfinityIsProbabilityZeroUnlessThereIsNothingElse()
    {
        float[] z = Enumerable.Repeat(float.NegativeInfinity, 32).ToArray();
        z[3] = -1000f;

        Softmax.Forward(ref z[0], ref z[0], 2, 5, 16);

        Assert.Equal([0f, 0f, 0f, 1f, 0f], z.Take(5));
        Assert.All(z.Skip(16).Take(5), x => Assert.Equal(float.NaN, x));
    }

    private static int Stride(int size) => (size + 15) / 16 * 16;

    /// <summary>
    /// [Rows x stride + 16]: rows of rising magnitude (up to 100), and a large number in the padding and behind the end.
    /// </summary>
    private static float[] Logits(int size, int stride)
    {
        var random = new Random(size);
        float[] z = Enumerable.Repeat(Garbage, (Rows * stride) + 16).ToArray();
        for (int row = 0; row < Rows; row++)
        {
            for (int i = 0; i < size; i++)
            {
                z[(row * stride) + i] = (float)((random.NextDouble() - 0.5) * 2 * Math.Pow(10, row));
            }
        }

        return z;
    }

    private static double[] Reference(ReadOnlySpan<float> z)
    {
        double[] e = new double[z.Length];
        double largest = double.NegativeInfinity;
        foreach (float x in z)
        {
            largest = Math.Max(largest, x);
        }

        for (int i = 0; i < e.Length; i++)
        {
            e[i] = Math.Exp(z[i] - largest);
        }

        double sum = e.Sum();
        return e.Select(x => x / sum).ToArray();
    }
}
