using NetGen.Tests.Networks;

namespace NetGen.Tests.Reference;

/// <summary>
/// Matt Mazur, "A Step by Step Backpropagation Example" (2015): 2-2-2 with sigmoids, rate 0.5. His loss, the sum of halved
/// squares, is the mean square of two outputs. He leaves the biases alone.
/// </summary>
public class MazurTests
{
    private static readonly double[] Parameters = [.15, .20, .25, .30, .35, .35, .40, .45, .50, .55, .60, .60];
    private static readonly double[] Inputs = [.05, .10];
    private static readonly double[] Targets = [.01, .99];

    // Where the biases are in the flat vector.
    private static readonly int[] Biases = [4, 5, 10, 11];

    [Fact]
    public void TheReferencePrintsHisDigits()
    {
        NaiveNetwork network = Reference();
        double[] outputs = network.Forward(Inputs);
        Assert.Equal("0.75136507", outputs[0].ToString("f8"));
        Assert.Equal("0.772928465", outputs[1].ToString("f9"));
        Assert.Equal("0.298371109", Error(network).ToString("f9"));

        Descend(network, updates: 1, trainsBiases: false);
        Assert.Equal("0.35891648", network.Parameters[6].ToString("f8"));
        Assert.Equal("0.149780716", network.Parameters[0].ToString("f9"));
    }

    /// <summary>The error is that of the outputs after the update; his 0.0000351085 is the one after 9,999.</summary>
    [Theory]
    [InlineData(9_999, false, "0.0000351085")]
    [InlineData(10_000, false, "0.0000351019")]
    [InlineData(10_000, true, "0.0000024476")]
    public void TheReferenceLearnsAsHisDoes(int updates, bool trainsBiases, string error)
    {
        NaiveNetwork network = Reference();
        Descend(network, updates, trainsBiases);
        Assert.Equal(error, Error(network).ToString("f10"));
    }

    [Fact]
    public void TheEmittedNetworkAgreesWithin1e7()
    {
        MazurNet network = Emitted();
        float[] outputs = new float[2];
        network.Forward(Floats(Inputs), outputs);
        Assert.Equal(0.75136507, outputs[0], 1e-7);
        Assert.Equal(0.772928465, outputs[1], 1e-7);

        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        trainer.ParameterSettings.Biases.Freeze();
        Assert.Equal(0.298371109, trainer.TrainBatch(Floats(Inputs), Floats(Targets)), 1e-7);
        Assert.Equal(0.35891648, network.W2[0, 0], 1e-7);
        Assert.Equal(0.149780716, network.W1[0, 0], 1e-7);

        NaiveNetwork reference = Reference();
        Descend(reference, updates: 1, trainsBiases: false);
        float[] parameters = network.Parameters.ToArray();
        for (int i = 0; i < parameters.Length; i++)
        {
            Assert.Equal(reference.Parameters[i], parameters[i], 1e-7);
        }
    }

    /// <summary>The numbers that he prints on the way, out of the trainer's buffers.</summary>
    [Fact]
    public void AStepShowsHisNumbers()
    {
        var trainer = Emitted().Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        trainer.ComputeGradients(Floats(Inputs), Floats(Targets));
        CheckNumbers([0.593269992, 0.596884378], trainer.Layer(1).Outputs());
        CheckNumbers([1.105905967, 1.224921404], trainer.Layer(2).WeightedSums());
        CheckNumbers([0.75136507, 0.772928465], trainer.Layer(2).Outputs());
        CheckNumbers([0.138498562, -0.0380982366], trainer.Layer(2).Gradients());
        CheckNumbers([0.0087713547, 0.0099542547], trainer.Layer(1).Gradients());
        CheckNumbers([0.082167041], [trainer.Gradients["W2"][0, 0]]);
        CheckNumbers([0.000438568], [trainer.Gradients["W1"][0, 0]]);
    }

    /// <summary>Ten thousand updates in float32 end within a thousandth of the error that double precision ends at.</summary>
    [Theory]
    [InlineData(9_999, false, 3.51085e-5)]
    [InlineData(10_000, false, 3.51019e-5)]
    [InlineData(10_000, true, 2.4476e-6)]
    public void TheEmittedNetworkLearnsAsHisDoes(int updates, bool trainsBiases, double error)
    {
        MazurNet network = Emitted();
        var trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(0.5));
        if (!trainsBiases)
        {
            trainer.ParameterSettings.Biases.Freeze();
        }

        float[] inputs = Floats(Inputs);
        float[] targets = Floats(Targets);
        for (int update = 0; update < updates; update++)
        {
            trainer.TrainBatch(inputs, targets);
        }

        float after = trainer.ComputeGradients(inputs, targets);
        Assert.Equal(updates, trainer.Step);
        Assert.InRange(after, error * (1 - 1e-3), error * (1 + 1e-3));
        if (!trainsBiases)
        {
            Assert.Equal([.35f, .35f, .60f, .60f], Biases.Select(i => network.Parameters.ToArray()[i]));
        }
    }

    private static void CheckNumbers(double[] expected, float[] actual) =>
        Assert.Equal(expected, actual.Select(value => (double)value), (a, b) => Math.Abs(a - b) < 1e-7);

    private static NaiveNetwork Reference() => new([2, 2, 2], [Activation.Sigmoid, Activation.Sigmoid], [.. Parameters]);

    private static MazurNet Emitted()
    {
        MazurNet network = new();
        network.Parameters.CopyFrom(Floats(Parameters));
        return network;
    }

    private static double Error(NaiveNetwork network) => network.Loss(NaiveLoss.MeanSquaredError, [Inputs], [Targets]);

    private static void Descend(NaiveNetwork network, int updates, bool trainsBiases)
    {
        for (int update = 0; update < updates; update++)
        {
            double[] gradients = network.Gradients(NaiveLoss.MeanSquaredError, [Inputs], [Targets]).Parameters;
            network.Descend(gradients, i => !trainsBiases && Biases.Contains(i) ? 0 : 0.5);
        }
    }

    private static float[] Floats(double[] values) => [.. values.Select(value => (float)value)];
}
