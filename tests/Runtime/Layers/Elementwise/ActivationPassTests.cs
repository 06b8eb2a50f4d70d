using NetGen.Lanes;
using NetGen.Layers.Elementwise;
using NetGen.Tests.Lanes;

namespace NetGen.Tests.Layers.Elementwise;

public class ActivationPassTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(16)]
    [InlineData(48)]
    public void ActivatesTheWholeBufferAndNoMore(int length)
    {
        float[] z = Enumerable.Range(0, length + 16).Select(i => (i % 13) - 6f).ToArray();
        float[] a = new float[length + 16];

        ActivationPass.Activate<TanhActivation>(ref z[0], ref a[0], length);

        for (int i = 0; i < a.Length; i++)
        {
            Assert.Equal(i < length ? Elementary.Tanh(z[i]) : 0f, a[i]);
        }
    }

    [Fact]
    public void ActivatesInPlace()
    {
        float[] z = Enumerable.Range(0, 32).Select(i => i - 16f).ToArray();

        ActivationPass.Activate<ReLUActivation>(ref z[0], ref z[0], 32);

        Assert.Equal(Enumerable.Range(0, 32).Select(i => Math.Max(0f, i - 16f)), z);
    }

    [Fact]
    public void MultipliesTheGradientByTheDerivativeAndNoMore()
    {
        float[] z = Enumerable.Range(0, 48).Select(i => (i - 16f) / 8).ToArray();
        float[] a = z.Select(x => x * Elementary.Sigmoid(x)).ToArray();
        float[] gradient = Enumerable.Repeat(3f, 48).ToArray();

        ActivationPass.Backpropagate<SiluActivation>(ref gradient[0], ref z[0], ref a[0], 32);

        for (int i = 0; i < 48; i++)
        {
            double s = References.Sigmoid(z[i]);
            Assert.Equal(i < 32 ? 3 * s * (1 + (z[i] * (1 - s))) : 3, gradient[i], 1e-6);
        }
    }
}
