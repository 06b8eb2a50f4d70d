using NetGen.Bench.Generic;

namespace NetGen.Tests.Bench;

/// <summary>The generic network that the benchmarks compare with must be right: a wrong one is no comparison.</summary>
public class GenericNetworkTests
{
    private const int Samples = 11;

    [Theory]
    [InlineData(Activation.Sigmoid, Activation.Sigmoid, GenericLoss.MeanSquaredError)]
    [InlineData(Activation.Tanh, Activation.Identity, GenericLoss.MeanSquaredError)]
    [InlineData(Activation.ReLU, Activation.Softmax, GenericLoss.SoftmaxCrossEntropy)]
    public void GradientsAgreeWithFiniteDifferences(Activation hidden, Activation output, GenericLoss loss)
    {
        var network = new GenericNetwork([19, 9, 17, 3], hidden, output, seed: 4);
        (float[] inputs, float[] targets) = RandomBatch(network);
        var pass = new GenericPass(network);
        pass.ComputeGradients(loss, inputs, targets, Samples);

        for (int i = 0; i < network.Parameters.Length; i++)
        {
            const double Step = 1e-4;
            double[] parameters = Array.ConvertAll(network.Parameters, p => (double)p);
            parameters[i] += Step;
            double above = Loss(network, parameters, loss, inputs, targets);
            parameters[i] -= 2 * Step;
            double below = Loss(network, parameters, loss, inputs, targets);
            Assert.Equal((above - below) / (2 * Step), pass.Gradients[i], 2e-6);
        }
    }

    [Fact]
    public void OutputsAreThoseOfNaiveLoops()
    {
        var network = new GenericNetwork([5, 7, 3], Activation.ReLU, Activation.Softmax, seed: 2);
        (float[] inputs, _) = RandomBatch(network);
        var pass = new GenericPass(network);
        double[] parameters = Array.ConvertAll(network.Parameters, p => (double)p);

        ReadOnlySpan<float> outputs = pass.Forward(inputs, 6);

        for (int sample = 0; sample < 6; sample++)
        {
            double[] expected = Forward(network, parameters, inputs.AsSpan(sample * 5, 5));
            for (int o = 0; o < 3; o++)
            {
                Assert.Equal(expected[o], outputs[sample * 3 + o], 1e-6);
            }
        }
    }

    [Theory]
    [InlineData("sgd")]
    [InlineData("momentum")]
    [InlineData("adam")]
    public void TwoThreadsTrainLikeOne(string optimizer)
    {
        GenericNetwork alone = Train(optimizer, threads: 1, steps: 5);
        GenericNetwork together = Train(optimizer, threads: 2, steps: 5);

        for (int i = 0; i < alone.Parameters.Length; i++)
        {
            Assert.Equal(alone.Parameters[i], together.Parameters[i], 1e-5f);
        }
    }

    [Fact]
    public void MomentumAndAdamTakeTheStepsOfTheirDefinitions()
    {
        float[] gradients = [.. Enumerable.Range(0, 21).Select(i => 0.1f * i - 0.95f)];
        var momentum = new GenericMomentum(gradients.Length, 0.1f, 0.9f);
        var adam = new GenericAdam(gradients.Length, 0.01f);
        float[] byMomentum = new float[gradients.Length];
        float[] byAdam = new float[gradients.Length];
        for (int step = 0; step < 2; step++)
        {
            momentum.Prepare();
            momentum.Update(0, byMomentum, gradients);
            adam.Prepare();
            adam.Update(0, byAdam, gradients);
        }

        for (int i = 0; i < gradients.Length; i++)
        {
            // v1 = g, v2 = 1.9 g; Adam with a constant gradient goes by the rate, whatever the gradient's size.
            Assert.Equal(-0.1f * 2.9f * gradients[i], byMomentum[i], 1e-6f);
            Assert.Equal(-0.02f * Math.Sign(gradients[i]), byAdam[i], 1e-6f);
        }
    }

    [Fact]
    public void AStepAllocatesNothing()
    {
        var network = new GenericNetwork([19, 9, 3], Activation.ReLU, Activation.Softmax, seed: 4);
        (float[] inputs, float[] targets) = RandomBatch(network);
        var optimizer = new GenericAdam(network.Parameters.Length, 0.001f);
        using var trainer = new GenericTrainer(network, GenericLoss.SoftmaxCrossEntropy, optimizer, threads: 1);
        trainer.TrainBatch(inputs, targets, Samples);

        long before = GC.GetAllocatedBytesForCurrentThread();
        trainer.TrainBatch(inputs, targets, Samples);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static GenericNetwork Train(string optimizer, int threads, int steps)
    {
        var network = new GenericNetwork([19, 9, 17, 3], Activation.ReLU, Activation.Softmax, seed: 4);
        int count = network.Parameters.Length;
        IGenericOptimizer rule = optimizer switch
        {
            "sgd" => new GenericSgd(0.1f),
            "momentum" => new GenericMomentum(count, 0.1f, 0.9f),
            _ => new GenericAdam(count, 0.001f),
        };
        (float[] inputs, float[] targets) = RandomBatch(network);
        using var trainer = new GenericTrainer(network, GenericLoss.SoftmaxCrossEntropy, rule, threads);
        for (int step = 0; step < steps; step++)
        {
            trainer.TrainBatch(inputs, targets, Samples - step);
        }

        return network;
    }

    private static (float[] Inputs, float[] Targets) RandomBatch(GenericNetwork network)
    {
        var random = new Random(9);
        float[] inputs = new float[Samples * network.InputSize];
        float[] targets = new float[Samples * network.OutputSize];
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i] = 2 * random.NextSingle() - 1;
        }

        for (int sample = 0; sample < Samples; sample++)
        {
            targets[sample * network.OutputSize + random.Next(network.OutputSize)] = 1;
        }

        return (inputs, targets);
    }

    private static double Loss(GenericNetwork network, double[] parameters, GenericLoss loss, float[] inputs, float[] targets)
    {
        double sum = 0;
        for (int sample = 0; sample < Samples; sample++)
        {
            double[] a = Forward(network, parameters, inputs.AsSpan(sample * network.InputSize, network.InputSize));
            for (int o = 0; o < a.Length; o++)
            {
                double t = targets[sample * a.Length + o];
                sum += loss == GenericLoss.MeanSquaredError ? (a[o] - t) * (a[o] - t) / a.Length : -t * Math.Log(a[o]);
            }
        }

        return sum / Samples;
    }

    // The definition in double precision: W [out, in] and b layer after layer.
    private static double[] Forward(GenericNetwork network, double[] parameters, ReadOnlySpan<float> input)
    {
        double[] x = Array.ConvertAll(input.ToArray(), v => (double)v);
        int offset = 0;
        for (int layer = 0; layer < network.Layers; layer++)
        {
            double[] z = new double[network.Outputs(layer)];
            int biases = offset + x.Length * z.Length;
            for (int o = 0; o < z.Length; o++)
            {
                z[o] = parameters[biases + o];
                for (int i = 0; i < x.Length; i++)
                {
                    z[o] += parameters[offset + o * x.Length + i] * x[i];
                }
            }

            double total = z.Sum(Math.Exp);
            offset = biases + z.Length;
            x = Array.ConvertAll(z, v => network.ActivationOf(layer) switch
            {
                Activation.Sigmoid => 1 / (1 + Math.Exp(-v)),
                Activation.Tanh => Math.Tanh(v),
                Activation.ReLU => Math.Max(0, v),
                Activation.Softmax => Math.Exp(v) / total,
                _ => v,
            });
        }

        return x;
    }
}
