namespace NetGen.Tests.Training;

/// <summary>The reduction on a plateau against the algorithm as PyTorch's documentation has it.</summary>
public sealed class PlateauTests
{
    [Theory]
    [InlineData(0.5, 0, 0, 0, 0)]
    [InlineData(0.5, 2, 1e-4, 0, 0)]
    [InlineData(0.1, 3, 0.01, 2, 0)]
    [InlineData(0.7, 1, 0.1, 3, 0.2)]
    [InlineData(0.9, 0, 0.5, 1, 0.85)]
    public void TheFactorIsThatOfTheAlgorithm(double factor, int patience, double threshold, int cooldown, double floor)
    {
        LearningRateSchedule schedule = LearningRateSchedule.ReduceOnPlateau(factor, patience, threshold, cooldown, floor);
        Naive naive = new(factor, patience, threshold, cooldown, floor);
        ScheduleState state = default;
        SeededRandom random = new(7);
        double loss = 2;
        int reductions = 0;
        for (int epoch = 0; epoch < 200; epoch++)
        {
            double before = naive.Rate;
            Assert.Equal(naive.Rate, schedule.Factor(epoch, state), 1e-12 * naive.Rate);
            loss *= 1 + 0.1 * (random.NextFloat() - 0.55);
            double seen = epoch % 17 == 5 ? double.NaN : loss;
            schedule.Observe(seen, ref state);
            naive.Step(seen);
            reductions += naive.Rate < before ? 1 : 0;
        }

        Assert.True(reductions > 0);
    }

    [Fact]
    public void AFirstLossOfAnySizeIsTheBestSoFar()
    {
        LearningRateSchedule schedule = LearningRateSchedule.ReduceOnPlateau(0.5, patience: 0);
        ScheduleState state = default;
        Assert.Equal(1, schedule.Factor(0, state));
        schedule.Observe(1e30, ref state);
        Assert.Equal(1, schedule.Factor(1, state));
        schedule.Observe(2e30, ref state);
        Assert.Equal(0.5, schedule.Factor(2, state));
    }

    /// <summary>A log-likelihood: the constant is no improvement, a rise even less, and a fall by the threshold of its size is one.</summary>
    [Fact]
    public void LossesBelow0()
    {
        Assert.Equal([1, 0.5, 0.25], Factors(-1, -1, -1));
        Assert.Equal([1, 0.5, 0.25], Factors(-1, -0.9999, -0.5));
        Assert.Equal([1, 1, 0.5], Factors(-1, -1.11, -1.2));
        Assert.Equal([1, 1, 0.5], Factors(0, -1e-9, 0));
        Assert.Equal([1, 1, 0.5], Factors(0.5, -0.5, -0.54));

        static double[] Factors(params double[] losses)
        {
            LearningRateSchedule schedule = LearningRateSchedule.ReduceOnPlateau(0.5, patience: 0, threshold: 0.1);
            ScheduleState state = default;
            List<double> factors = [];
            foreach (double loss in losses)
            {
                schedule.Observe(loss, ref state);
                factors.Add(schedule.Factor(factors.Count + 1, state));
            }

            return [.. factors];
        }
    }

    [Fact]
    public void AfterAWarmUpItHasSeenNothingYet()
    {
        LearningRateSchedule schedule = LearningRateSchedule.LinearWarmup(0.5, 2)
            .Then(2, LearningRateSchedule.ReduceOnPlateau(0.5, patience: 0)).Then(5, LearningRateSchedule.ReduceOnPlateau(0.1, patience: 0));
        ScheduleState state = default;
        double[] losses = [1, 0.1, 5, 6, 7, 1, 2, 3];
        double[] expected = [0.5, 0.75, 1, 1, 0.5, 1, 1, 0.1, 0.01];
        for (int epoch = 0; epoch < losses.Length; epoch++)
        {
            Assert.Equal(expected[epoch], schedule.Factor(epoch, state), 1e-15);
            schedule.Observe(losses[epoch], ref state);
        }

        Assert.Equal(expected[^1], schedule.Factor(losses.Length, state), 1e-15);
    }

    [Fact]
    public void WithoutLossesItIs1() => Assert.Equal(1, LearningRateSchedule.ReduceOnPlateau().Factor(1000));

    /// <summary>ReduceLROnPlateau with mode min and threshold_mode rel, from a rate of 1.</summary>
    private sealed class Naive(double factor, int patience, double threshold, int cooldown, double floor)
    {
        private double _best = double.PositiveInfinity;
        private int _badEpochs;
        private int _cooldownLeft;

        public double Rate { get; private set; } = 1;

        public void Step(double loss)
        {
            bool isBetter = loss < _best * (1 - threshold);
            _best = isBetter ? loss : _best;
            _badEpochs = isBetter ? 0 : _badEpochs + 1;
            if (_cooldownLeft > 0)
            {
                _cooldownLeft--;
                _badEpochs = 0;
            }

            if (_badEpochs > patience)
            {
                Rate = Math.Max(Rate * factor, floor);
                _cooldownLeft = cooldown;
                _badEpochs = 0;
            }
        }
    }
}
