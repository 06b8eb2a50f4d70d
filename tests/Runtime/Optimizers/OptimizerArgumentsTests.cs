namespace NetGen.Tests.Optimizers;

/// <summary>What the constructors refuse, and the defaults.</summary>
public sealed class OptimizerArgumentsTests
{
    [Theory]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e39)]
    public void ALearningRateOrDecayThatIsNegativeOrNotFiniteIsRefused(double value)
    {
        AssertRefused(
            "learningRate", value, "at least 0", () => new Sgd(value), () => new Adagrad(value), () => new RMSProp(value),
            () => new Adam(value), () => new AdamW(value));
        AssertRefused(
            "weightDecay", value, "at least 0", () => new Sgd(1, weightDecay: value), () => new Adagrad(weightDecay: value),
            () => new RMSProp(weightDecay: value), () => new Adam(weightDecay: value), () => new AdamW(weightDecay: value));
        AssertRefused("learningRateDecay", value, "at least 0", () => new Adagrad(learningRateDecay: value));
        AssertRefused("initialAccumulator", value, "at least 0", () => new Adagrad(initialAccumulator: value));
        AssertRefused(
            "value", (double)(float)value, "at least 0", () => new Sgd(1) { LearningRate = (float)value },
            () => new Adagrad { LearningRate = (float)value }, () => new RMSProp { LearningRate = (float)value },
            () => new Adam { LearningRate = (float)value }, () => new AdamW { LearningRate = (float)value });
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1)]
    [InlineData(0.99999999999)]
    [InlineData(double.NaN)]
    public void AMomentumOrBetaOutside0To1IsRefused(double value)
    {
        AssertRefused("momentum", value, "less than 1", () => new Sgd(1, value), () => new RMSProp(momentum: value));
        AssertRefused("alpha", value, "less than 1", () => new RMSProp(alpha: value));
        AssertRefused("beta1", value, "less than 1", () => new Adam(beta1: value), () => new AdamW(beta1: value));
        AssertRefused("beta2", value, "less than 1", () => new Adam(beta2: value), () => new AdamW(beta2: value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1e-8)]
    [InlineData(1e-60)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void AnEpsilonThatIsNotPositiveAsAFloatIsRefused(double value)
        => AssertRefused(
            "epsilon", value, "greater than 0", () => new Adagrad(epsilon: value), () => new RMSProp(epsilon: value),
            () => new Adam(epsilon: value), () => new AdamW(epsilon: value));

    [Fact]
    public void NesterovWithoutMomentumIsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => new Sgd(0.1, nesterov: true));
        Assert.Equal("nesterov", refused.ParamName);
        Assert.Contains("momentum is 0", refused.Message);
    }

    [Fact]
    public void ADefaultStructDoesNotTrainWithARateOf0()
    {
        AssertNotConstructed<Sgd>();
        AssertNotConstructed<Adagrad>();
        AssertNotConstructed<RMSProp>();
        AssertNotConstructed<Adam>();
        AssertNotConstructed<AdamW>();
    }

    [Fact]
    public void AParameterlessConstructorHasTheDefaultRate()
        => Assert.Equal(
            [0.01, 0.01, 0.001, 0.001],
            new[]
            {
                new Adagrad().LearningRate, new RMSProp().LearningRate, new Adam().LearningRate, new AdamW().LearningRate,
            });

    [Fact]
    public void StatesAreKeptOnlyWhereTheyAreUsed()
    {
        Assert.Equal(0, new Sgd(1).StateCount);
        Assert.Equal(1, new Sgd(1, 0.9).StateCount);
        Assert.Equal(1, new Adagrad().StateCount);
        Assert.Equal(1, new RMSProp().StateCount);
        Assert.Equal(2, new RMSProp(momentum: 0.9).StateCount);
        Assert.Equal(2, new RMSProp(centered: true).StateCount);
        Assert.Equal(3, new RMSProp(momentum: 0.9, centered: true).StateCount);
        Assert.Equal(2, new Adam().StateCount);
        Assert.Equal(2, new AdamW().StateCount);
    }

    private static void AssertRefused(string parameter, double value, string range, params Func<object>[] constructors)
        => Assert.All(constructors, constructor =>
        {
            var refused = Assert.Throws<ArgumentOutOfRangeException>(constructor);
            Assert.Equal(parameter, refused.ParamName);
            Assert.Equal(value, refused.ActualValue);
            Assert.Contains(range, refused.Message);
        });

    private static void AssertNotConstructed<TOptimizer>()
        where TOptimizer : struct, IOptimizer
    {
        TOptimizer optimizer = default;
        optimizer.LearningRate = 1;
        var refused = Assert.Throws<InvalidOperationException>(() => optimizer.Prepare(1, 1));
        Assert.Contains($"default({typeof(TOptimizer).Name})", refused.Message);
    }
}
