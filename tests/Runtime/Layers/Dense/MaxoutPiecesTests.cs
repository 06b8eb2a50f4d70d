using NetGen.Layers.Dense;

namespace NetGen.Tests.Layers.Dense;

public class MaxoutPiecesTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(3, 2, 16)]
    [InlineData(2, 5, 48)]
    public void TheGradientGoesToTheFirstOfTheLargest(int count, int pieces, int stride)
    {
        // Small whole numbers, so that many pieces are equal.
        SeededRandom random = new(1);
        float[] z = [.. Enumerable.Range(0, count * pieces * stride).Select(_ => random.NextInt(4) - 2f)];
        float[] da = [.. Enumerable.Range(0, count * stride).Select(_ => random.NextInt(9) - 4f)];
        float[] a = new float[count * stride];
        float[] dz = [.. Enumerable.Repeat(9f, z.Length)];
        float[] expected = new float[z.Length];

        MaxoutPieces.Forward(ref z[0], pieces * stride, ref a[0], stride, count, pieces, stride);
        MaxoutPieces.Backward(ref da[0], ref z[0], pieces * stride, ref a[0], stride, ref dz[0], count, pieces, stride);

        for (int i = 0; i < a.Length; i++)
        {
            int[] places = [.. Enumerable.Range(0, pieces).Select(k => (i / stride * pieces + k) * stride + i % stride)];
            int largest = places.MaxBy(at => z[at]);
            Assert.Equal(z[largest], a[i]);
            expected[largest] = da[i];
        }

        Assert.Equal(expected, dz);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void NaNStays(int piece)
    {
        float[] z = new float[3 * 16];
        float[] a = new float[16];
        z[piece * 16 + 5] = float.NaN;
        MaxoutPieces.Forward(ref z[0], 48, ref a[0], 16, 1, 3, 16);
        Assert.Equal(float.NaN, a[5]);
        Assert.Equal(0, a[4]);
    }
}
