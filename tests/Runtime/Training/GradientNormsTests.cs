using NetGen.CompilerServices;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>The norms that a trainer measures, against naive sums over its gradients.</summary>
public class GradientNormsTests
{
    [Fact]
    public void AreThoseOfTheGradients()
    {
        Check(new Net1x1(1));
        Check(new Net15x33x7(1));
        Check(new Net65x130x33(1));
        Check(new Net33x7x65x1x17(1));
        Check(new Net2x2x1(1));
        Check(new NetOfPanelsAndQuads(1));
        Check(new ConvSameNet(1));
    }

    /// <summary>A step that is not asked to store gradients does so for the norms, and has the same bits.</summary>
    [Fact]
    public void OfAStepAreThoseBeforeTheUpdate()
    {
        Net15x33x7 measured = new(1), plain = new(1);
        var expected = plain.Trainer(Loss.CrossEntropy, new Adam());
        var trainer = measured.Trainer(Loss.CrossEntropy, new Adam());
        trainer.RecordsGradientNorms = true;
        for (int step = 0; step < 5; step++)
        {
            Samples x = new(20, 15, seed: step, -1, 1);
            int[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];
            expected.ComputeGradients(x.Span, labels);
            double norm = Norm(expected.Gradients);
            Assert.Equal(expected.TrainBatch(x.Span, labels), trainer.TrainBatch(x.Span, labels));
            Assert.Equal(norm, trainer.GradientNorms.Total, norm * 1e-12);
        }

        Assert.Equal(ParameterHash.Of(plain.Parameters), ParameterHash.Of(measured.Parameters));
    }

    [Fact]
    public void OfFitAreThoseOfItsLastStep()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.RecordsGradientNorms = true;
        trainer.Fit(Blobs.Create(40, 15, 7), epochs: 1, batchSize: 16);
        Assert.Equal(Norm(trainer.Gradients), trainer.GradientNorms.Total, 1e-9);
        Assert.True(trainer.GradientNorms.Total > 0);
    }

    /// <summary>The caller may change gradients before they are applied.</summary>
    [Fact]
    public void OfAppliedGradientsAreMeasuredAnew()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(new Samples(3, 15, seed: 1, -1, 1).Span, [0, 1, 2]);
        trainer.Gradients.CopyFrom(Enumerable.Repeat(2f, trainer.Gradients.ValueCount).ToArray());
        trainer.ApplyGradients();
        Assert.Equal(2 * Math.Sqrt(trainer.Gradients.ValueCount), trainer.GradientNorms.Total, 1e-9);
    }

    [Fact]
    public void FrozenTensorsCountAsZero()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.RecordsGradientNorms = true;
        trainer.ParameterSettings.Layer(1).Freeze();
        trainer.ComputeGradients(new Samples(3, 15, seed: 1, -1, 1).Span, [0, 1, 2]);
        trainer.Gradients["W1"][0, 0] = 5;
        trainer.ApplyGradients();
        Assert.Equal(0, trainer.GradientNorms["W1"]);
        Assert.Equal(0, trainer.GradientNorms.Layer(1));
        Assert.Equal(trainer.GradientNorms.Layer(2), trainer.GradientNorms.Total);
        Assert.True(trainer.GradientNorms.Total > 0);
    }

    /// <summary>What guides show with ten layers of sigmoids: the first learn next to nothing.</summary>
    [Fact]
    public void ShowGradientsThatVanish()
    {
        DeepSigmoidNet network = new(1);
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.RecordsGradientNorms = true;
        trainer.TrainBatch(new Samples(16, 8, seed: 1, -1, 1).Span, new Samples(16, 4, seed: 2, 0, 1).Span);
        GradientNorms norms = trainer.GradientNorms;
        Assert.Equal(Enumerable.Range(1, 6), norms.Layers);
        Assert.True(norms.Layer(1) < 0.01 * norms.Layer(6), norms.ToString());
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void NeitherOverflowNorUnderflow(float value)
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(new float[15], [0]);
        trainer.Gradients.CopyFrom(Enumerable.Repeat(value, trainer.Gradients.ValueCount).ToArray());
        trainer.ApplyGradients();
        Assert.Equal(1, trainer.GradientNorms.Total / (value * Math.Sqrt(trainer.Gradients.ValueCount)), 1e-12);
    }

    [Theory]
    [InlineData(float.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(float.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(float.NaN, double.NaN)]
    public void SayThatAGradientIsNotFinite(float gradient, double norm)
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(new Samples(3, 15, seed: 1, -1, 1).Span, [0, 1, 2]);
        trainer.Gradients["W2"][6, 3] = gradient;
        trainer.ApplyGradients();
        Assert.Equal(norm, trainer.GradientNorms["W2"]);
        Assert.Equal(norm, trainer.GradientNorms.Layer(2));
        Assert.Equal(norm, trainer.GradientNorms.Total);
        Assert.True(double.IsFinite(trainer.GradientNorms["b2"]));
        Assert.True(double.IsFinite(trainer.GradientNorms.Layer(1)));
    }

    /// <summary>A batch that is not finite leaves its traces in the padding of buffers: they do not count.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AreFiniteAgainAfterABatchThatWasNot(bool recorded)
    {
        CheckAfterInfinity(new Net15x33x7(1), recorded);
        CheckAfterInfinity(new ConvSameNet(1), recorded);
    }

    [Fact]
    public void NothingIsRecordedAtFirst()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.TrainBatch(new float[15], [0]);
        Assert.False(trainer.GradientNorms.AreRecorded);
        Assert.Equal("not recorded yet", trainer.GradientNorms.ToString());
        AssertThrows<InvalidOperationException>("RecordsGradientNorms or GradientClipping", () => trainer.GradientNorms.Total);
        Assert.Throws<InvalidOperationException>(() => trainer.GradientNorms[0]);
        Assert.Throws<InvalidOperationException>(() => trainer.GradientNorms["W1"]);
        Assert.Throws<InvalidOperationException>(() => trainer.GradientNorms.Layer(1));
        AssertThrows<ArgumentException>("no parameter 'W3'; it has W1, b1, W2, b2", () => trainer.GradientNorms["W3"]);
        AssertThrows<ArgumentOutOfRangeException>("The layers with parameters are 1, 2", () => trainer.GradientNorms.Layer(3));
    }

    [Fact]
    public void AsText()
    {
        var trainer = new Net15x33x7(1).Trainer(Loss.CrossEntropy, new Sgd(0));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(new float[15], [0]);
        trainer.Gradients.CopyFrom(new float[trainer.Gradients.ValueCount]);
        trainer.Gradients["b1"][4] = 3;
        trainer.Gradients["b2"][2] = 4;
        trainer.ApplyGradients();
        Assert.Equal("1: 3, 2: 4; total 5", trainer.GradientNorms.ToString());
    }

    private static void AssertThrows<TException>(string message, Func<object> call)
        where TException : Exception =>
        Assert.Contains(message, Assert.Throws<TException>(call).Message, StringComparison.Ordinal);

    private static void Check<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.1));
        trainer.RecordsGradientNorms = true;
        trainer.ComputeGradients(
            new Samples(20, TNetwork.InputSize, seed: 1, -1, 1).Span, new Samples(20, TNetwork.OutputSize, seed: 2, 0, 1).Span);
        GradientNorms norms = trainer.GradientNorms;
        Assert.True(norms.AreRecorded);
        Assert.Equal(trainer.Gradients.Count, norms.Count);
        for (int i = 0; i < norms.Count; i++)
        {
            AssertClose(Norm(trainer.Gradients[i].ToArray()), norms[i]);
            Assert.Equal(norms[i], norms[trainer.Gradients[i].Name.ToUpperInvariant()]);
        }

        Assert.Equal(trainer.Gradients.Select(tensor => tensor.Layer).Distinct(), norms.Layers);
        foreach (int layer in norms.Layers)
        {
            AssertClose(Norm(trainer.Gradients.Where(tensor => tensor.Layer == layer).SelectMany(tensor => tensor.ToArray())), norms.Layer(layer));
        }

        AssertClose(Norm(trainer.Gradients), norms.Total);
    }

    private static void CheckAfterInfinity<TNetwork>(INetwork<TNetwork> network, bool recorded)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(Loss.CrossEntropy, new Sgd(0.5));
        trainer.RecordsGradientNorms = recorded;
        float[] x = new Samples(3, TNetwork.InputSize, seed: 1, -1, 1).Span.ToArray();
        float[] bad = [.. x];
        bad[17] = float.PositiveInfinity;
        trainer.ComputeGradients(bad, [0, 1, 2]);
        trainer.RecordsGradientNorms = true;
        for (int step = 0; step < 2; step++)
        {
            trainer.ComputeGradients(x, [0, 1, 2]);
            AssertClose(Norm(trainer.Gradients), trainer.GradientNorms.Total);
            trainer.ApplyGradients();
        }

        Assert.True(double.IsFinite(trainer.GradientNorms.Total));
        Assert.Equal(-1, network.Memory.Parameters.Span.IndexOf(float.NaN));
    }

    private static void AssertClose(double expected, double actual)
    {
        Assert.True(expected > 0);
        Assert.Equal(expected, actual, 1e-13 * expected);
    }

    private static double Norm(ParameterList gradients) => Norm(gradients.ToArray());

    private static double Norm(IEnumerable<float> gradients) => Math.Sqrt(gradients.Sum(value => (double)value * value));
}
