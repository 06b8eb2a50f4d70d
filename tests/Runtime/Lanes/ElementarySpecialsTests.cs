using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

public class ElementarySpecialsTests
{
    private const float Infinity = float.PositiveInfinity;

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(88.72283f, 3.40279852e+38f)]
    [InlineData(88.722844f, Infinity)]
    [InlineData(1000f, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(-87.33654f, 1.1754997e-38f)]
    [InlineData(-87.33655f, 0f)]
    [InlineData(float.MinValue, 0f)]
    [InlineData(-Infinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Exp(float x, float expected) => Same(expected, Elementary.Exp(x));

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(-30f, -1f)]
    [InlineData(-Infinity, -1f)]
    [InlineData(89f, Infinity)]
    [InlineData(Infinity, Infinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Expm1(float x, float expected) => Same(expected, Elementary.Expm1(x));

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0f, -Infinity)]
    [InlineData(1.4e-45f, -103.27893f)]
    [InlineData(float.MaxValue, 88.72284f)]
    [InlineData(-1.4e-45f, float.NaN)]
    [InlineData(-1f, float.NaN)]
    [InlineData(-Infinity, float.NaN)]
    [InlineData(Infinity, Infinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Log(float x, float expected) => Same(expected, Elementary.Log(x));

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1e-30f, 1e-30f)]
    [InlineData(-1f, -Infinity)]
    [InlineData(-1.0000001f, float.NaN)]
    [InlineData(-Infinity, float.NaN)]
    [InlineData(float.MaxValue, 88.72284f)]
    [InlineData(Infinity, Infinity)]
    [InlineData(float.NaN, float.NaN)]
    public void Log1p(float x, float expected) => Same(expected, Elementary.Log1p(x));

    [Theory]
    [InlineData(0f, 0.5f)]
    [InlineData(40f, 1f)]
    [InlineData(Infinity, 1f)]
    [InlineData(-87.33654f, 1.1754997e-38f)]
    [InlineData(-87.33655f, 0f)]
    [InlineData(-Infinity, 0f)]
    [InlineData(float.NaN, float.NaN)]
    public void Sigmoid(float x, float expected) => Same(expected, Elementary.Sigmoid(x));

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1.4e-45f, 1.4e-45f)]
    [InlineData(-9.1f, -1f)]
    [InlineData(Infinity, 1f)]
    [InlineData(-Infinity, -1f)]
    [InlineData(float.NaN, float.NaN)]
    public void Tanh(float x, float expected) => Same(expected, Elementary.Tanh(x));

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(4f, 1f)]
    [InlineData(float.MaxValue, 1f)]
    [InlineData(Infinity, 1f)]
    [InlineData(-Infinity, -1f)]
    [InlineData(float.NaN, float.NaN)]
    public void Erf(float x, float expected) => Same(expected, Elementary.Erf(x));

    [Fact]
    public void MinusZero()
    {
        Same(1f, Elementary.Exp(-0f));
        Same(-0f, Elementary.Expm1(-0f));
        Same(float.NegativeInfinity, Elementary.Log(-0f));
        Same(-0f, Elementary.Log1p(-0f));
        Same(0.5f, Elementary.Sigmoid(-0f));
        Same(-0f, Elementary.Tanh(-0f));
        Same(-0f, Elementary.Erf(-0f));
    }

    /// <summary>Equality of bits, in which -0 differs from 0 and every NaN is the same.</summary>
    private static void Same(float expected, float actual) => Assert.True(
        BitConverter.SingleToInt32Bits(expected) == BitConverter.SingleToInt32Bits(actual)
            || (float.IsNaN(expected) && float.IsNaN(actual)),
        $"expected {expected:R}, got {actual:R}");
}
