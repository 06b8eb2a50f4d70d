using NetGen.Lanes;

namespace NetGen.Tests.Lanes;

public class TrigonometryTests
{
    [Fact]
    public void IsWithinItsBoundOfTheLibrary()
    {
        for (double degrees = -360; degrees <= 360; degrees += 0.0371)
        {
            (double sine, double cosine) = Trigonometry.SineAndCosine(degrees);
            (double expectedSine, double expectedCosine) = Math.SinCos(degrees * Math.PI / 180);
            double rounding = Math.Abs(degrees) * Math.Pow(2, -53) * 3 * Math.PI / 180;
            Assert.Equal(expectedSine, sine, Math.Pow(2, -52) + rounding);
            Assert.Equal(expectedCosine, cosine, Math.Pow(2, -52) + rounding);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(90, 1, 0)]
    [InlineData(-90, -1, 0)]
    [InlineData(180, 0, -1)]
    [InlineData(-180, 0, -1)]
    [InlineData(270, -1, 0)]
    [InlineData(-360, 0, 1)]
    public void QuarterTurnsAreExact(double degrees, double sine, double cosine) =>
        Assert.Equal((sine, cosine), Trigonometry.SineAndCosine(degrees));
}
