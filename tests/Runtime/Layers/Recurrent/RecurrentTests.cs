using NetGen.CompilerServices;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Layers.Recurrent;

/// <summary>Recurrent layers of odd sizes against the double-precision one; the same bits alone, in a batch, by steps and with any threads.</summary>
public class RecurrentTests
{
    private const double OutputLimit = 2e-6;
    private const double GradientLimit = 1e-5;

    [Fact]
    public void Rnn1x1Agrees() => CheckStream(new Rnn1x1(1), 1, new NaiveLayer("SimpleRnn", 1), new("Dense", 1, Activation.Identity));

    [Fact]
    public void Rnn3x7Agrees() =>
        CheckStream(new Rnn3x7(2), 2, new NaiveLayer("SimpleRnn", 7, Activation.Sigmoid), new("Dense", 2, Activation.Identity));

    [Fact]
    public void Rnn17x33Agrees() =>
        CheckStream(new Rnn17x33(3), 7, new NaiveLayer("SimpleRnn", 33, Activation.LeakyReLU), new("Dense", 3, Activation.Sigmoid));

    [Fact]
    public void Lstm1x1Agrees() => CheckStream(new Lstm1x1(4), 2, new NaiveLayer("Lstm", 1));

    [Fact]
    public void Lstm8x16Agrees() => CheckStream(new Lstm8x16(5), 7, new NaiveLayer("Lstm", 16), new("Dense", 2, Activation.Identity));

    [Fact]
    public void Lstm15x17Agrees() => Check(new Lstm15x17(6), 2, new NaiveLayer("Lstm", 17, EveryStep: true));

    [Fact]
    public void Lstm40x72Agrees() => CheckStream(new Lstm40x72(6), 3, new NaiveLayer("Lstm", 72), new("Dense", 2, Activation.Identity));

    [Fact]
    public void Gru3x15Agrees() => CheckStream(new Gru3x15(7), 7, new NaiveLayer("Gru", 15), new("Dense", 2, Activation.Tanh));

    [Fact]
    public void Gru7x8Agrees() => CheckStream(new Gru7x8(8), 1, new NaiveLayer("Gru", 8));

    [Fact]
    public void Gru33x33Agrees() => Check(new Gru33x33(9), 3, new NaiveLayer("Gru", 33, EveryStep: true), new("Dense", 4, Activation.Tanh));

    [Fact]
    public void StackOfThreeAgrees() => CheckStream(
        new StackOfThree(10), 7, new NaiveLayer("Lstm", 9, EveryStep: true), new("Gru", 16, EveryStep: true), new("SimpleRnn", 5),
        new("Dense", 3, Activation.Identity));

    [Fact]
    public void StackOfTwoAgrees() => CheckStream(
        new StackOfTwo(11), 4, new NaiveLayer("SimpleRnn", 64, Activation.LeakyReLU, EveryStep: true),
        new("SimpleRnn", 20, Activation.Identity), new("Dense", 7, Activation.ReLU), new("Dense", 3, Activation.Softmax));

    [Fact]
    public void WrongLengthsOfAStepAreRefused()
    {
        StackOfThree network = new();
        Assert.Equal(9 + 9 + 16 + 5, StackOfThree.StateSize);
        float[] state = new float[StackOfThree.StateSize];
        float[] output = new float[3];
        ArgumentException e = Assert.Throws<ArgumentException>("input", () => network.Step(new float[35], state, output));
        Assert.StartsWith("StackOfThree has 5 inputs per step, but the length of input is 35.", e.Message);
        Assert.Throws<ArgumentException>("state", () => network.Step(new float[5], state[1..], output));
        Assert.Throws<ArgumentException>("output", () => network.Step(new float[5], state, new float[4]));
    }

    /// <summary>Of networks that take streams, steps too.</summary>
    private static void CheckStream<TNetwork>(INetwork<TNetwork> network, int steps, params NaiveLayer[] layers)
        where TNetwork : struct, IStreamPasses
    {
        Check(network, steps, layers);
        Samples x = new(20, TNetwork.InputSize, seed: 5, -1, 1);
        Samples y = new(20, TNetwork.OutputSize);
        network.Predict(x.Span, y.Span);
        float[] output = new float[TNetwork.OutputSize];
        Span<float> state = new float[TNetwork.StateSize];
        long before = 0;
        for (int i = 0; i < 20; i++)
        {
            // The first may have taken scratch.
            before = i == 1 ? GC.GetAllocatedBytesForCurrentThread() : before;
            state.Clear();
            Span<float> sample = x[i];
            for (int t = 0; t < steps; t++)
            {
                StreamStep.Take<TNetwork>(network.Memory, sample.Slice(t * TNetwork.StepInputSize, TNetwork.StepInputSize), state, output);
            }

            Assert.True(y[i].SequenceEqual(output));
        }

        long after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(before, after);
    }

    private static void Check<TNetwork>(INetwork<TNetwork> network, int steps, params NaiveLayer[] layers)
        where TNetwork : struct, INetworkPasses
    {
        Random random = new(3);
        foreach (Parameter tensor in network.ParametersOf())
        {
            if (tensor.IsBias)
            {
                tensor.CopyFrom(Samples.Uniform(random, tensor.Count, -0.5f, 0.5f));
            }
        }

        NaiveSequenceNetwork oracle = new(steps, layers, [.. network.ParametersOf().ToArray().Select(value => (double)value)]);
        CheckOutputs(network, oracle);
        CheckGradients(network, oracle, count: 3);
        CheckGradients(network, oracle, count: 18);
        CheckThreads(network);
    }

    private static void CheckOutputs<TNetwork>(INetwork<TNetwork> network, NaiveSequenceNetwork oracle)
        where TNetwork : struct, INetworkPasses
    {
        foreach (int count in (int[])[1, 2, 5, 15, 16, 17, 35, 49])
        {
            Samples x = new(count, TNetwork.InputSize, seed: count, -1, 1);
            Samples y = new(count, TNetwork.OutputSize);
            network.Predict(x.Span, y.Span);
            y.AssertMarginsUntouched();
            TensorError.AtMost(OutputLimit, $"{count} samples, outputs", y.Span, [.. x.Rows().SelectMany(oracle.Forward)]);
            float[] alone = new float[TNetwork.OutputSize];
            for (int i = 0; i < count; i++)
            {
                network.Predict(x[i], alone);
                Assert.True(y[i].SequenceEqual(alone));
            }
        }
    }

    /// <summary>Some derivatives of each tensor, and of the inputs. Twice: the buffers of the first time must not show in the second.</summary>
    private static void CheckGradients<TNetwork>(INetwork<TNetwork> network, NaiveSequenceNetwork oracle, int count)
        where TNetwork : struct, INetworkPasses
    {
        const int Some = 12;
        Trainer<TNetwork, MeanSquaredError, Sgd> trainer = network.Trainer(Loss.MeanSquaredError, new Sgd(1));
        Samples other = new(count + 20, TNetwork.InputSize, seed: 1, -1, 1);
        trainer.ComputeGradients(other.Span, new float[other.Count * TNetwork.OutputSize]);

        Samples x = new(count, TNetwork.InputSize, seed: 8, -1, 1);
        Samples t = new(count, TNetwork.OutputSize, seed: 9, 0, 1);
        Samples dx = new(count, TNetwork.InputSize);
        float loss = trainer.ComputeGradients(x.Span, t.Span, dx.Span);
        dx.AssertMarginsUntouched();
        double[][] inputs = x.Rows();
        double[][] targets = t.Rows();
        TensorError.AtMost(OutputLimit, $"{count} samples, loss", [loss], [oracle.Loss(inputs, targets)]);

        Random random = new(4);
        int offset = 0;
        foreach (Parameter tensor in trainer.Gradients)
        {
            float[] ours = tensor.ToArray();
            float greatest = ours.Max(Math.Abs);
            for (int i = 0; i < Math.Min(Some, tensor.Count); i++)
            {
                int at = random.Next(tensor.Count);
                double expected = oracle.ParameterGradient(offset + at, inputs, targets);
                Assert.True(
                    Math.Abs(ours[at] - expected) <= GradientLimit * greatest, $"{count} samples, d{tensor.Name}[{at}]: {ours[at]}, not {expected}.");
            }

            offset += tensor.Count;
        }

        float largest = dx.Span.ToArray().Max(Math.Abs);
        for (int i = 0; i < 2 * Some; i++)
        {
            int sample = random.Next(count);
            int at = random.Next(TNetwork.InputSize);
            double expected = oracle.InputGradient(sample, at, inputs, targets);
            Assert.True(
                Math.Abs(dx[sample][at] - expected) <= GradientLimit * largest, $"{count} samples, dx[{sample}][{at}]: {dx[sample][at]}, not {expected}.");
        }
    }

    private static void CheckThreads<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        float[] start = network.ParametersOf().ToArray();
        Samples x = new(50, TNetwork.InputSize, seed: 8, -1, 1);
        Samples t = new(50, TNetwork.OutputSize, seed: 9, 0, 1);
        float[]? first = null;
        foreach (int threads in (int[])[1, 2, 3])
        {
            network.ParametersOf().CopyFrom(start);
            Trainer<TNetwork, MeanSquaredError, Adam> trainer = network.Trainer(Loss.MeanSquaredError, new Adam());
            trainer.Threads = threads;
            trainer.TrainBatch(x.Span, t.Span);
            trainer.TrainBatch(x.Span[..(17 * x.Size)], t.Span[..(17 * t.Size)]);
            trainer.TrainBatch(x.Span, t.Span);
            float[] after = network.ParametersOf().ToArray();
            first ??= after;
            Assert.Equal(first, after);
        }

        network.ParametersOf().CopyFrom(start);
    }
}
