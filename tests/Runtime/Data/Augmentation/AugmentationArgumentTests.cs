namespace NetGen.Tests.Data;

/// <summary>What cannot be is refused by name, value and range.</summary>
public class AugmentationArgumentTests
{
    public static TheoryData<string, Func<object>, string> Refused => new()
    {
        { "height", () => new Augmentation(0, 28), "1 to 2048" },
        { "width", () => new Augmentation(28, 2049), "1 to 2048" },
        { "channels", () => new Augmentation(28, 28, 0), "1 to 64" },
        { "fill", () => new Augmentation(28, 28, 1, float.NaN), "finite" },
        { "pixels", () => New().Shift(-1), "0 to 20" },
        { "pixels", () => New().Shift(21), "0 to 20" },
        { "vertical", () => New().Shift(21, 0), "0 to 20" },
        { "horizontal", () => New().Shift(0, 31), "0 to 30" },
        { "degrees", () => New().Rotate(-1), "0 to 180" },
        { "degrees", () => New().Rotate(double.NaN), "0 to 180" },
        { "degrees", () => New().Shear(80.5), "0 to 80" },
        { "from", () => New().Scale(0, 1), "0.01 to 100" },
        { "to", () => New().Scale(1.5, 1.25), "1.5 to 100" },
        { "to", () => New().Scale(1, double.PositiveInfinity), "1 to 100" },
        { "alpha", () => New().Elastic(-1, 4), "0 to 1000000" },
        { "sigma", () => New().Elastic(34, 0), "0.1 to 30" },
        { "sigma", () => New().Elastic(34, 31), "0.1 to 30" },
        { "probability", () => New().FlipHorizontally(1.01), "0 to 1" },
        { "largest", () => New().Brightness(double.NaN), "0 to 1000000" },
        { "from", () => New().Contrast(-0.1, 1), "0 to 100" },
        { "to", () => New().Contrast(1, 0.5), "1 to 100" },
        { "standardDeviation", () => New().Noise(-0.1), "0 to 1000000" },
        { "from", () => New().Clamp(float.NaN), "E+38 to" },
        { "to", () => New().Clamp(1, 0.5f), "1 to" },
        { "size", () => New().CutOut(0), "1 to 30" },
        { "size", () => New().CutOut(31), "1 to 30" },
        { "epoch", () => Apply(epoch: -1), "non-negative" },
        { "index", () => Apply(index: -1), "non-negative" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void NumbersOutOfRange(string argument, Func<object> call, string range)
    {
        ArgumentOutOfRangeException exception = Assert.Throws<ArgumentOutOfRangeException>(argument, () => { call(); });
        Assert.Contains(range, exception.Message);
        Assert.NotNull(exception.ActualValue);
    }

    [Fact]
    public void TwoElasticDistortions()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => New().Elastic(34, 4).Elastic(10, 2));
        Assert.Contains("alpha 34, sigma 4", exception.Message);
    }

    [Fact]
    public void ImagesOfAnotherSize()
    {
        ArgumentException source = Assert.Throws<ArgumentException>("source", () => New().Apply(new float[784], new float[600]));
        Assert.Contains("20 x 30 x 1 = 600 values", source.Message);
        Assert.Contains("source has 784", source.Message);
        Assert.Throws<ArgumentException>("destination", () => New().Apply(new float[600], new float[601]));
    }

    private static Augmentation New() => new(20, 30);

    private static object Apply(int epoch = 0, int index = 0)
    {
        New().Apply(new float[600], new float[600], 0, epoch, index);
        return true;
    }
}
