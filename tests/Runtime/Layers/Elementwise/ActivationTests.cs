using NetGen.Lanes;
using NetGen.Layers.Elementwise;
using NetGen.Tests.Lanes;

namespace NetGen.Tests.Layers.Elementwise;

public class ActivationTests
{
    [Theory]
    [InlineData(-2.5f, -2.5f, 1f)]
    [InlineData(3f, 3f, 1f)]
    public void Identity(float z, float value, float derivative) => Check<IdentityActivation>(z, value, derivative);

    [Theory]
    [InlineData(0f, 0.5f, 0.25f)]
    [InlineData(1f, 0.731058579f, 0.196611933f)]
    [InlineData(-2f, 0.119202922f, 0.104993585f)]
    [InlineData(200f, 1f, 0f)]
    [InlineData(-200f, 0f, 0f)]
    public void Sigmoid(float z, float value, float derivative) => Check<SigmoidActivation>(z, value, derivative);

    [Theory]
    [InlineData(0f, 0f, 1f)]
    [InlineData(1f, 0.761594156f, 0.419974342f)]
    [InlineData(-0.5f, -0.462117157f, 0.786447733f)]
    [InlineData(-200f, -1f, 0f)]
    public void Tanh(float z, float value, float derivative) => Check<TanhActivation>(z, value, derivative);

    [Theory]
    [InlineData(2f, 2f, 1f)]
    [InlineData(0f, 0f, 0f)]
    [InlineData(-2f, 0f, 0f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, 1f)]
    public void ReLU(float z, float value, float derivative) => Check<ReLUActivation>(z, value, derivative);

    [Theory]
    [InlineData(2f, 2f, 1f)]
    [InlineData(0f, 0f, 0.01f)]
    [InlineData(-2f, -0.02f, 0.01f)]
    public void LeakyReLU(float z, float value, float derivative) => Check<LeakyReLUActivation>(z, value, derivative);

    [Theory]
    [InlineData(2f, 2f, 1f)]
    [InlineData(0f, 0f, 1f)]
    [InlineData(-1f, -0.632120559f, 0.367879441f)]
    [InlineData(-200f, -1f, 0f)]
    public void Elu(float z, float value, float derivative) => Check<EluActivation>(z, value, derivative);

    [Theory]
    [InlineData(0f, 0f, 0.5f)]
    [InlineData(1f, 0.841344746f, 1.083315471f)]
    [InlineData(-1f, -0.158655254f, -0.083315471f)]
    [InlineData(200f, 200f, 1f)]
    [InlineData(-200f, 0f, 0f)]
    public void Gelu(float z, float value, float derivative) => Check<GeluActivation>(z, value, derivative);

    [Theory]
    [InlineData(0f, 0.693147181f, 0.5f)]
    [InlineData(1f, 1.313261688f, 0.731058579f)]
    [InlineData(-1f, 0.313261688f, 0.268941421f)]
    [InlineData(1e30f, 1e30f, 1f)]
    [InlineData(-200f, 0f, 0f)]
    [InlineData(float.PositiveInfinity, float.PositiveInfinity, 1f)]
    public void Softplus(float z, float value, float derivative) => Check<SoftplusActivation>(z, value, derivative);

    [Theory]
    [InlineData(0f, 0f, 0.5f)]
    [InlineData(1f, 0.731058579f, 0.927670512f)]
    [InlineData(-2f, -0.238405844f, -0.090784249f)]
    [InlineData(200f, 200f, 1f)]
    [InlineData(-200f, 0f, 0f)]
    public void Silu(float z, float value, float derivative) => Check<SiluActivation>(z, value, derivative);

    [Fact]
    public void DerivativesAgreeWithFiniteDifferencesInDouble()
    {
        AgreesWithDifferences<IdentityActivation>(z => z);
        AgreesWithDifferences<SigmoidActivation>(References.Sigmoid);
        AgreesWithDifferences<TanhActivation>(Math.Tanh);
        AgreesWithDifferences<ReLUActivation>(z => Math.Max(0, z));
        AgreesWithDifferences<LeakyReLUActivation>(z => z > 0 ? z : 0.01 * z);
        AgreesWithDifferences<EluActivation>(z => z > 0 ? z : References.Expm1(z));
        AgreesWithDifferences<GeluActivation>(z => z / 2 * (1 + References.Erf(z / Math.Sqrt(2))));
        AgreesWithDifferences<SoftplusActivation>(z => References.Log1p(Math.Exp(z)));
        AgreesWithDifferences<SiluActivation>(z => z * References.Sigmoid(z));
    }

    [Fact]
    public void ThoseThatMayOnlyReadTheActivationDo()
    {
        Assert.Equal(1f, Run<IdentityActivation>(float.NaN, 0.5f).Derivative);
        Assert.Equal(0.25f, Run<SigmoidActivation>(float.NaN, 0.5f).Derivative);
        Assert.Equal(0.75f, Run<TanhActivation>(float.NaN, 0.5f).Derivative);
        Assert.Equal(1f, Run<ReLUActivation>(float.NaN, 0.5f).Derivative);
        Assert.Equal(1f, Run<LeakyReLUActivation>(float.NaN, 0.5f).Derivative);
    }

    /// <summary>In units of the derivative itself, far out on the side where it vanishes; computed as a + 1, that of Elu has no right digit at -17.</summary>
    [Fact]
    public void DerivativesFromTheSumAreAccurateWhereTheyVanish()
    {
        for (float z = -80; z < 0; z += 0.37f)
        {
            IsCloseTo<EluActivation>(Math.Exp(z), z);
            IsCloseTo<SoftplusActivation>(References.Sigmoid(z), z);
            IsCloseTo<SiluActivation>(References.Sigmoid(z) * (1 + z * References.Sigmoid(-z)), z, tolerance: 2e-5);
        }
    }

    /// <summary>Those from the output are as PyTorch has them: the error is that of the output, of which 1 keeps 24 bits.</summary>
    [Fact]
    public void DerivativesFromTheOutputAreAccurateToItsLastBit()
    {
        for (float z = -80; z < 80; z += 0.37f)
        {
            double s = References.Sigmoid(z);
            Assert.Equal(s * References.Sigmoid(-z), Derivative<SigmoidActivation>(z), 2e-7);
            Assert.Equal(1 - Math.Tanh(z) * Math.Tanh(z), Derivative<TanhActivation>(z), 4e-7);
        }
    }

    [Fact]
    public void NaNIsKept()
    {
        Assert.Equal(float.NaN, Run<IdentityActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<SigmoidActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<TanhActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<ReLUActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<LeakyReLUActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<EluActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<GeluActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<SoftplusActivation>(float.NaN, 0).Value);
        Assert.Equal(float.NaN, Run<SiluActivation>(float.NaN, 0).Value);
    }

    private static void Check<TActivation>(float z, float value, float derivative)
        where TActivation : struct, IActivation
    {
        float a = Run<TActivation>(z, 0).Value;

        Assert.Equal(value, a, Math.Abs(value) < 1e30f ? 1e-7f * Math.Max(1, Math.Abs(value)) : 0);
        Assert.Equal(derivative, Run<TActivation>(z, a).Derivative, 2e-7f);
    }

    private static void IsCloseTo<TActivation>(double expected, float z, double tolerance = 1e-6)
        where TActivation : struct, IActivation
    {
        float actual = Derivative<TActivation>(z);
        Assert.True(Math.Abs(actual - expected) <= tolerance * Math.Abs(expected), $"{typeof(TActivation).Name} at {z}: {actual}, not {expected}");
    }

    private static float Derivative<TActivation>(float z)
        where TActivation : struct, IActivation => Run<TActivation>(z, Run<TActivation>(z, 0).Value).Derivative;

    private static void AgreesWithDifferences<TActivation>(Func<double, double> function)
        where TActivation : struct, IActivation
    {
        const double Step = 1e-5;
        for (float z = -12.05f; z < 12; z += 0.1f)
        {
            float a = Run<TActivation>(z, 0).Value;
            double difference = (function(z + Step) - function(z - Step)) / (2 * Step);

            Assert.Equal(function(z), a, 1e-6 * Math.Max(1, Math.Abs(z)));
            Assert.Equal(difference, Run<TActivation>(z, a).Derivative, 1e-6);
        }
    }

    /// <summary>f(z) and f'(z, a), which have to have the same bits at both widths.</summary>
    private static (float Value, float Derivative) Run<TActivation>(float z, float a)
        where TActivation : struct, IActivation
    {
        (float Value, float Derivative) wide = Run<TActivation, Lanes512>(z, a);
        Assert.Equal(wide, Run<TActivation, LanesN>(z, a));
        return wide;
    }

    private static (float Value, float Derivative) Run<TActivation, T>(float z, float a)
        where TActivation : struct, IActivation
        where T : struct, ILanes<T>
    {
        float[] value = new float[16];
        float[] derivative = new float[16];
        TActivation.Value(T.Create(z)).Store(ref value[0]);
        TActivation.Derivative(T.Create(z), T.Create(a)).Store(ref derivative[0]);
        return (value[0], derivative[0]);
    }
}
