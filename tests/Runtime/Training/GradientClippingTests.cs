using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>Limits on values and on the total norm; PyTorch's numbers are in <see cref="PyTorchTests"/>.</summary>
public class GradientClippingTests
{
    private static readonly int[] Labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];

    public static TheoryData<GradientClipping> Limits => new(GradientClipping.ByNorm(0.005), GradientClipping.ByValue(0.002));

    /// <summary>Every gradient is within the limit, the others are as they were; the norms are those before.</summary>
    [Fact]
    public void ByValue()
    {
        var trainer = Applied(GradientClipping.ByValue(0.01), out float[] before);
        float[] after = trainer.Gradients.ToArray();
        Assert.Equal([.. before.Select(value => Math.Clamp(value, -0.01f, 0.01f))], after);
        Assert.Contains(after, value => Math.Abs(value) < 0.01f);
        Assert.Contains(-0.01f, after);
        Assert.Contains(0.01f, after);
        Assert.Equal(Norm(before), trainer.GradientNorms.Total, 1e-9);
    }

    /// <summary>All gradients are multiplied by one factor.</summary>
    [Fact]
    public void ByNorm()
    {
        var trainer = Applied(GradientClipping.ByNorm(0.125), out float[] before);
        float[] after = trainer.Gradients.ToArray();
        Assert.Equal(0.125, Norm(after), 1e-5);
        float factor = (float)(0.125 / (Norm(before) + 1e-6));
        Assert.Equal([.. before.Select(value => value * factor)], after);
        Assert.Equal(Norm(before), trainer.GradientNorms.Total, 1e-9);
    }

    [Fact]
    public void BelowTheLimitTheBitsAreTheSame()
    {
        Assert.Equal(Train(GradientClipping.None, 1), Train(GradientClipping.ByNorm(1000), 1));
        Assert.Equal(Train(GradientClipping.None, 1), Train(GradientClipping.ByValue(1000), 1));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void TheBitsDoNotDependOnTheNumberOfThreads(GradientClipping limit)
    {
        ulong expected = Train(limit, 1);
        Assert.NotEqual(Train(GradientClipping.None, 1), expected);
        Assert.Equal(expected, Train(limit, 2));
        Assert.Equal(expected, Train(limit, 3));
        Assert.Equal(expected, Train(limit, null));
        Assert.Equal(expected, Train(limit, 1, halves: true));
    }

    /// <summary>Tiny networks, whose gradients never exist when nobody asks for them.</summary>
    [Theory]
    [MemberData(nameof(Limits))]
    public void TinyNetworks(GradientClipping limit)
    {
        Net2x4x2 whole = new(1), halves = new(1), free = new(1);
        Samples x = new(4, 2, seed: 1, -1, 1), t = new(4, 2, seed: 2, 0, 1);
        var trainer = whole.Trainer(Loss.MeanSquaredError, new Sgd(0.5, momentum: 0.9));
        var other = halves.Trainer(Loss.MeanSquaredError, new Sgd(0.5, momentum: 0.9));
        var unlimited = free.Trainer(Loss.MeanSquaredError, new Sgd(0.5, momentum: 0.9));
        trainer.GradientClipping = other.GradientClipping = limit;
        for (int step = 0; step < 5; step++)
        {
            other.ComputeGradients(x.Span, t.Span);
            other.ApplyGradients();
            trainer.TrainBatch(x.Span, t.Span);
            unlimited.TrainBatch(x.Span, t.Span);
        }

        Assert.Equal(ParameterHash.Of(halves.Parameters), ParameterHash.Of(whole.Parameters));
        Assert.NotEqual(ParameterHash.Of(free.Parameters), ParameterHash.Of(whole.Parameters));
        trainer.GradientClipping = other.GradientClipping = GradientClipping.None;
        other.TrainBatch(x.Span, t.Span);
        trainer.TrainBatch(x.Span, t.Span);
        Assert.Equal(ParameterHash.Of(halves.Parameters), ParameterHash.Of(whole.Parameters));
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public void FitIsTheSameAsItsSteps(GradientClipping limit)
    {
        Net15x33x7 fitted = new(1), stepped = new(1);
        Dataset data = Blobs.Create(16, 15, 7);
        var trainer = fitted.Trainer(Loss.CrossEntropy, new Sgd(1));
        trainer.GradientClipping = limit;
        trainer.Fit(data, epochs: 1, batchSize: 16);

        // The same samples; their order within the batch changes the sums a little.
        float[] x = new float[16 * 15];
        int[] labels = new int[16];
        for (int i = 0; i < 16; i++)
        {
            data.CopyInput(i, x.AsSpan(i * 15, 15));
            labels[i] = data.Label(i);
        }

        var other = stepped.Trainer(Loss.CrossEntropy, new Sgd(1));
        other.GradientClipping = limit;
        other.TrainBatch(x, labels);
        TensorError.AtMost(1e-6, "parameters", fitted.Parameters.ToArray(), [.. stepped.Parameters.ToArray().Select(value => (double)value)]);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void ANormThatIsNotFiniteChangesNothing(float gradient)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(new GradientOfTargets(), new Adam());
        trainer.GradientClipping = GradientClipping.ByNorm(1);
        float[] x = new Samples(20, 15, seed: 1, -1, 1).Span.ToArray();
        float[] t = new Samples(20, 7, seed: 2, -1, 1).Span.ToArray();
        float[] bad = [.. t];
        bad[17] = gradient;
        ulong before = ParameterHash.Of(network.Parameters);
        var e = Assert.Throws<TrainingDivergedException>(() => trainer.TrainBatch(x, bad));
        Assert.Contains(
            "the gradients of Net15x33x7 have a norm of NaN, which cannot be scaled to 1: there are non-finite gradients in W1, b1", e.Message,
            StringComparison.Ordinal);
        Assert.Equal(1, e.Layer);
        Assert.True(double.IsNaN(trainer.GradientNorms.Total));
        trainer.ComputeGradients(x, bad);
        Assert.Throws<TrainingDivergedException>(trainer.ApplyGradients);
        Assert.Equal(before, ParameterHash.Of(network.Parameters));
        Assert.Equal(0, trainer.Step);

        // The optimizer's state has not changed either.
        Net15x33x7 other = new(1);
        var fresh = other.Trainer(new GradientOfTargets(), new Adam());
        fresh.GradientClipping = GradientClipping.ByNorm(1);
        trainer.TrainBatch(x, t);
        fresh.TrainBatch(x, t);
        Assert.Equal(ParameterHash.Of(other.Parameters), ParameterHash.Of(network.Parameters));
    }

    /// <summary>By value an infinity is a large gradient like others, and a NaN is nobody's to hide.</summary>
    [Fact]
    public void ValuesThatAreNotFinite()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0));
        trainer.GradientClipping = GradientClipping.ByValue(0.5);
        trainer.ComputeGradients(new float[15], [0]);
        trainer.Gradients["W2"].CopyFrom(
            [float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0.5f, -0.5f, .. Enumerable.Repeat(0.25f, 33 * 7 - 5)]);
        trainer.ApplyGradients();
        Assert.Equal([0.5f, -0.5f, float.NaN, 0.5f, -0.5f, 0.25f], trainer.Gradients["W2"].ToArray()[..6]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e39)]
    [InlineData(1e-50)]
    public void LimitsOutOfRange(double limit)
    {
        var value = Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByValue(limit));
        Assert.Contains("limit on the values of gradients must be a finite float greater than 0", value.Message, StringComparison.Ordinal);
        var norm = Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm(limit));
        Assert.Contains("limit on the norm of the gradients must be a finite float greater than 0", norm.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SayWhatTheyAre()
    {
        Assert.Equal("values up to 0.5", GradientClipping.ByValue(0.5).ToString());
        Assert.Equal("norm up to 1", GradientClipping.ByNorm(1).ToString());
        Assert.Equal("none", GradientClipping.None.ToString());
        Assert.Equal(GradientClipping.ByNorm(1), GradientClipping.ByNorm(1));
        Assert.NotEqual(GradientClipping.ByNorm(1), GradientClipping.ByValue(1));
        Assert.Equal(GradientClipping.None, new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(1)).GradientClipping);
    }

    /// <summary>A trainer that has taken a step from known gradients.</summary>
    private static Trainer<Net15x33x7.Passes, CrossEntropy, Sgd> Applied(GradientClipping limit, out float[] before)
    {
        Net15x33x7 network = new(1);
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.GradientClipping = limit;
        trainer.ComputeGradients(new Samples(20, 15, seed: 1, -1, 1).Span, Labels);
        before = trainer.Gradients.ToArray();
        float[] parameters = network.Parameters.ToArray();
        trainer.ApplyGradients();
        Assert.Equal(
            [.. parameters.Zip(trainer.Gradients.ToArray(), (p, g) => (double)p - 0.5 * g)],
            network.Parameters.ToArray().Select(value => (double)value),
            (expected, actual) => Math.Abs(expected - actual) < 1e-6);
        return trainer;
    }

    private static ulong Train(GradientClipping limit, int? threads, bool halves = false)
    {
        Net100x17x100 network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        trainer.GradientClipping = limit;
        trainer.Threads = threads;
        foreach (int count in (int[])[17, 64, 5, 129])
        {
            Samples x = new(count, 100, seed: count, -1, 1), t = new(count, 100, seed: 50 + count, 0, 1);
            if (halves)
            {
                trainer.ComputeGradients(x.Span, t.Span);
                trainer.ApplyGradients();
            }
            else
            {
                trainer.TrainBatch(x.Span, t.Span);
            }
        }

        return ParameterHash.Of(network.Parameters);
    }

    private static double Norm(float[] values) => Math.Sqrt(values.Sum(value => (double)value * value));
}
