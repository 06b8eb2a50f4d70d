using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

/// <summary>The bounds that the documentation of <see cref="Elementary"/> states, on every 1009th float.</summary>
public class ElementaryErrorTests
{
    private const uint Stride = 1009;

    public static TheoryData<string, double> Bounds => new()
    {
        { "exp", 0.92 },
        { "expm1", 1.54 },
        { "log", 1.06 },
        { "log1p", 1.81 },
        { "sigmoid", 2.5 },
        { "tanh", 1.93 },
        { "erf", 1.30 },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void StaysWithinItsBoundOfTheDoubleReference(string name, double bound)
    {
        (Func<float, float> function, Func<double, double> reference) = name switch
        {
            "exp" => ((Func<float, float>)Elementary.Exp, (Func<double, double>)(x => NormalOrZero(Math.Exp(x)))),
            "expm1" => (Elementary.Expm1, References.Expm1),
            "log" => (Elementary.Log, Math.Log),
            "log1p" => (Elementary.Log1p, References.Log1p),
            "sigmoid" => (Elementary.Sigmoid, x => NormalOrZero(References.Sigmoid(x))),
            "tanh" => (Elementary.Tanh, Math.Tanh),
            _ => (Elementary.Erf, References.Erf),
        };

        (double error, float argument) = UlpError.Greatest(function, reference, Stride);

        // (1 + 2^-12)^2 rounds to 1 + 2^-11 unless the product is fused with the sum.
        bool isFused = float.MultiplyAddEstimate(1 + (1f / 4096), 1 + (1f / 4096), -1 - (1f / 2048)) != 0;
        Assert.True(error <= (isFused ? bound : bound + 0.25), $"{name} is {error} ulp off at {argument:R}");
    }

    [Theory]
    [InlineData(1f, 1.0, 0)]
    [InlineData(1.00000012f, 1.0, 1)]
    [InlineData(0.99999994f, 1.0, 0.5)]
    [InlineData(1.4e-45f, 0.0, 1)]
    [InlineData(float.PositiveInfinity, 1e39, 0)]
    [InlineData(float.PositiveInfinity, 1.0, double.PositiveInfinity)]
    [InlineData(float.NaN, double.NaN, 0)]
    [InlineData(1f, double.NaN, double.PositiveInfinity)]
    [InlineData(float.NaN, 1.0, double.PositiveInfinity)]
    public void TheMeasureCountsUnitsInTheLastPlaceOfTheExpectedNumber(float actual, double expected, double ulps)
    {
        double error = UlpError.Of(actual, expected);

        Assert.True(double.IsInfinity(ulps) ? error > 1e37 : Math.Abs(error - ulps) < 1e-6, $"{error}");
    }

    /// <summary>Results that would be subnormal are 0.</summary>
    private static double NormalOrZero(double value) => value < 1.1754943508222875e-38 ? 0 : value;

    [Fact]
    public void TheReferenceOfErfHasItsTabulatedValues()
    {
        // Abramowitz and Stegun, table 7.1.
        Assert.Equal(0.5204998778, References.Erf(0.5), 1e-10);
        Assert.Equal(0.8427007929, References.Erf(1), 1e-10);
        Assert.Equal(-0.9953222650, References.Erf(-2), 1e-10);
    }
}
