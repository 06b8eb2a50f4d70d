using System.Runtime.CompilerServices;
using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

/// <summary>All widths give the same bits, lane by lane and in the scalar overloads.</summary>
public class LanesTests
{
    [Fact]
    public void ExpHasTheSameBitsAtEveryWidth() => SameBits<Exp>(Elementary.Exp);

    [Fact]
    public void Expm1HasTheSameBitsAtEveryWidth() => SameBits<Expm1>(Elementary.Expm1);

    [Fact]
    public void LogHasTheSameBitsAtEveryWidth() => SameBits<Log>(Elementary.Log);

    [Fact]
    public void Log1pHasTheSameBitsAtEveryWidth() => SameBits<Log1p>(Elementary.Log1p);

    [Fact]
    public void SigmoidHasTheSameBitsAtEveryWidth() => SameBits<Sigmoid>(Elementary.Sigmoid);

    [Fact]
    public void TanhHasTheSameBitsAtEveryWidth() => SameBits<Tanh>(Elementary.Tanh);

    [Fact]
    public void ErfHasTheSameBitsAtEveryWidth() => SameBits<Erf>(Elementary.Erf);

    [Fact]
    public void PowerOfTwoCoversTheNormalExponents()
    {
        for (int n = -126; n <= 127; n++)
        {
            Assert.Equal((float)Math.ScaleB(1, n), Lane0(Lanes512.PowerOfTwo(Lanes512.Create(n))));
            Assert.Equal((float)Math.ScaleB(1, n), Lane0(Lanes128.PowerOfTwo(Lanes128.Create(n))));
            Assert.Equal((float)Math.ScaleB(1, n), Lane0(LanesN.PowerOfTwo(LanesN.Create(n))));
        }
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(1.23456789f)]
    [InlineData(-0.75f)]
    [InlineData(7.7777e-17f)]
    public void ScaleRoundsOnceWithItsInstructionAndWithout(float value)
    {
        for (int n = -250; n <= 250; n++)
        {
            // The product is exact in double precision, so that the conversion rounds it once.
            float expected = (float)Math.ScaleB(value, n);

            Assert.Equal(expected, Lane0(Lanes512.Scale(Lanes512.Create(value), Lanes512.Create(n))));
            Assert.Equal(expected, Lane0(Lanes512.ScaleByHalves(Lanes512.Create(value), Lanes512.Create(n))));
            Assert.Equal(expected, Lane0(Lanes128.Scale(Lanes128.Create(value), Lanes128.Create(n))));
            Assert.Equal(expected, Lane0(Lanes128.ScaleByHalves(Lanes128.Create(value), Lanes128.Create(n))));
            Assert.Equal(expected, Lane0(LanesN.Scale(LanesN.Create(value), LanesN.Create(n))));
            Assert.Equal(expected, Lane0(LanesN.ScaleByHalves(LanesN.Create(value), LanesN.Create(n))));
        }
    }

    [Fact]
    public void SplitExponentIsExactAndKeepsTheMantissaBetweenTwoAndFourThirds()
    {
        for (uint bits = 0x00800000; bits < 0x7F800000; bits += 100003)
        {
            float value = BitConverter.UInt32BitsToSingle(bits);

            float wide = Lane0(Lanes512.SplitExponent(Lanes512.Create(value), out Lanes512 wideExponent));
            float narrow = Lane0(LanesN.SplitExponent(LanesN.Create(value), out LanesN narrowExponent));

            Assert.InRange(wide, 2f / 3, 4f / 3);
            Assert.Equal(value, Math.ScaleB(wide, (int)Lane0(wideExponent)));
            Assert.Equal(wide, narrow);
            Assert.Equal(Lane0(wideExponent), Lane0(narrowExponent));
        }
    }

    [Fact]
    public void AMaskOfMinusZeroSelectsTheSign()
    {
        Assert.Equal(-3f, Lane0(Lanes512.Select(Lanes512.Create(-0f), Lanes512.Create(-1f), Lanes512.Create(3f))));
        Assert.Equal(-3f, Lane0(LanesN.Select(LanesN.Create(-0f), LanesN.Create(-1f), LanesN.Create(3f))));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SameBits<TFunction>(Func<float, float> scalar)
        where TFunction : struct, IFunction
    {
        float[] x = new float[16];
        float[] wide = new float[16];
        float[] narrow = new float[16];
        float[] quads = new float[16];
        for (ulong bits = 0; bits <= uint.MaxValue; bits += 16 * 40009)
        {
            for (int i = 0; i < 16; i++)
            {
                x[i] = BitConverter.UInt32BitsToSingle((uint)(bits + ((ulong)i * 40009)));
            }

            TFunction.Of(Lanes512.Load(ref x[0])).Store(ref wide[0]);
            for (int i = 0; i < 16; i += LanesN.Count)
            {
                TFunction.Of(LanesN.Load(ref x[i])).Store(ref narrow[i]);
            }

            for (int i = 0; i < 16; i += Lanes128.Count)
            {
                TFunction.Of(Lanes128.Load(ref x[i])).Store(ref quads[i]);
            }

            for (int i = 0; i < 16; i++)
            {
                int expected = Bits(wide[i]);
                if (expected != Bits(narrow[i]) || expected != Bits(quads[i]) || expected != Bits(scalar(x[i])))
                {
                    Assert.Fail(
                        $"at {x[i]:R}: {wide[i]:R} in 512 bits, {narrow[i]:R} in Vector, {quads[i]:R} in 128 bits, {scalar(x[i]):R} alone");
                }
            }
        }
    }

    /// <summary>The bits, with one pattern for every NaN.</summary>
    private static int Bits(float value) => BitConverter.SingleToInt32Bits(float.IsNaN(value) ? float.NaN : value);

    private static float Lane0<T>(T lanes)
        where T : struct, ILanes<T>
    {
        float[] values = new float[16];
        lanes.Store(ref values[0]);
        return values[0];
    }
}
