using System.Reflection;
using NetGen.CompilerServices;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Training;

/// <summary>
/// No subnormal number stays in any buffer of a trainer: neither in what decays because a gradient is 0, nor in what is multiplied ever smaller. On many
/// processors one of them makes a whole vector slow.
/// </summary>
public class SubnormalTests
{
    private const int Steps = 2000;
    private const int Batch = 5;

    [Fact]
    public void Momentum() => AssertNoneAfterSilence(new Sgd(0.05, momentum: 0.9));

    [Fact]
    public void NesterovsMomentum() => AssertNoneAfterSilence(new Sgd(0.05, momentum: 0.9, nesterov: true));

    [Fact]
    public void WeightDecay() => AssertNoneAfterSilence(new Sgd(0.1, momentum: 0.9, weightDecay: 0.5));

    [Fact]
    public void WeightDecayWithoutMomentum() => AssertNoneAfterSilence(new Sgd(0.5, weightDecay: 0.5));

    // Squares that decay as fast as the rest, so that 2,000 steps are enough.
    [Fact]
    public void Adam() => AssertNoneAfterSilence(new Adam(0.01, beta2: 0.95));

    [Fact]
    public void AdamWithWeightDecay() => AssertNoneAfterSilence(new Adam(0.01, beta2: 0.95, weightDecay: 0.1));

    [Fact]
    public void AdamW() => AssertNoneAfterSilence(new AdamW(0.5, beta2: 0.95, weightDecay: 0.5));

    [Fact]
    public void RMSProp() => AssertNoneAfterSilence(new RMSProp(0.01, alpha: 0.95, momentum: 0.9, centered: true));

    [Fact]
    public void Adagrad() => AssertNoneAfterSilence(new Adagrad(0.01, weightDecay: 0.1));

    [Fact]
    public void PenaltyOnParameters() =>
        AssertNoneAfterSilence(new Sgd(0.5), trainer => trainer.ParameterSettings.Weights.SetL2(0.5f));

    [Fact]
    public void NormsThatAreLimited() =>
        AssertNoneAfterSilence(new Sgd(0.05, momentum: 0.9), trainer =>
        {
            trainer.ParameterSettings.Weights.SetL2(0.5f);
            trainer.ParameterSettings.Weights.SetMaxNorm(0.01f);
        });

    [Fact]
    public void MovingAverage() =>
        AssertNoneAfterSilence(new Sgd(0.5, weightDecay: 0.5), trainer => trainer.AveragingDecay = 0.9f);

    [Fact]
    public void GradientsThatAreScaledDown() =>
        AssertNoneAfterSilence(new Adam(0.01, beta2: 0.95), trainer => trainer.GradientClipping = GradientClipping.ByNorm(1e-12));

    [Fact]
    public void RunningStatistics() =>
        Train(new SilentBatchNorm(1).Trainer(Loss.MeanSquaredError, new Sgd(0.05, momentum: 0.9)), Steps, step => step < 20 ? 1 : 0);

    [Fact]
    public void Convolution()
    {
        Train(new SilentConv(1).Trainer(Loss.MeanSquaredError, new Sgd(0.01, momentum: 0.9)), Steps, step => step < 20 ? 1 : 0);
        Train(new SilentConv(1).Trainer(Loss.MeanSquaredError, new Adam(0.01, beta2: 0.95)), Steps, step => step < 20 ? 1 : 0);
    }

    [Fact]
    public void TinyNetwork()
    {
        Train(new SilentTiny(1).Trainer(Loss.BinaryCrossEntropy, new Adam(0.01, beta2: 0.95)), Steps, step => step < 20 ? 1 : 0);
        Train(new SilentTiny(1).Trainer(Loss.MeanSquaredError, new Sgd(0.1)), Steps, step => step % 400);
    }

    [Fact]
    public void EachActivation()
    {
        FallSilent(new SilentSigmoid(1));
        FallSilent(new SilentReLU(1));
        FallSilent(new SilentLeakyReLU(1));
        FallSilent(new SilentElu(1));
        FallSilent(new SilentGelu(1));
        FallSilent(new SilentSoftplus(1));
        FallSilent(new SilentSilu(1));
        FallSilent(new SilentSoftmax(1));
    }

    /// <summary>Values as large as bytes, and larger ones, into each activation: e^z is 0 or subnormal for most.</summary>
    [Fact]
    public void RawBytes()
    {
        Saturate(new SilentSigmoid(1), Loss.MeanSquaredError);
        Saturate(new SilentTanh(1), Loss.MeanSquaredError);
        Saturate(new SilentReLU(1), Loss.MeanSquaredError);
        Saturate(new SilentLeakyReLU(1), Loss.MeanSquaredError);
        Saturate(new SilentElu(1), Loss.MeanSquaredError);
        Saturate(new SilentGelu(1), Loss.MeanSquaredError);
        Saturate(new SilentSoftplus(1), Loss.MeanSquaredError);
        Saturate(new SilentSilu(1), Loss.MeanSquaredError);
        Saturate(new SilentSoftmax(1), Loss.MeanSquaredError);
        Saturate(new SilentSoftmax(1), Loss.CrossEntropy);
        Saturate(new SilentSigmoid(1), Loss.BinaryCrossEntropy);
        Saturate(new SilentConv(1), Loss.CrossEntropy);
        Saturate(new SilentBatchNorm(1), Loss.CrossEntropy);
    }

    /// <summary>Gradients that vanish, in depth and through time.</summary>
    [Fact]
    public void VanishingGradients()
    {
        Train(new FiftySigmoids(1).Trainer(Loss.MeanSquaredError, new Adam(1e-5)), 50, _ => 1);
        Impulse(new LongLstm(1));
        Impulse(new LongGru(1));
        Impulse(new LongSigmoidRnn(1));
        Impulse(new LongTanhRnn(1));
    }

    /// <summary>States that die away.</summary>
    [Fact]
    public void StreamsOfSilence()
    {
        AssertNoneInStream(new LongLstm(1));
        AssertNoneInStream(new LongGru(1));
        AssertNoneInStream(new LongTanhRnn(1));
    }

    private static void AssertNoneAfterSilence<TOptimizer>(
        TOptimizer optimizer, Action<Trainer<SilentTanh.Passes, MeanSquaredError, TOptimizer>>? set = null)
        where TOptimizer : struct, IOptimizer
    {
        var trainer = new SilentTanh(1).Trainer(Loss.MeanSquaredError, optimizer);
        set?.Invoke(trainer);
        Train(trainer, Steps, step => step < 20 ? 1 : 0);
    }

    private static void FallSilent<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam(0.01, beta2: 0.95));
        trainer.AveragingDecay = 0.9;
        Train(trainer, Steps, step => step < 20 ? 1 : 0);
    }

    private static void Saturate<TNetwork, TLoss>(INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        var trainer = network.Trainer(loss, new Sgd(1e-3));
        trainer.GradientClipping = GradientClipping.ByNorm(1);
        Train(trainer, 100, step => 255 * (1 + step % 4));
    }

    private static void Impulse<TNetwork>(INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        var trainer = network.Trainer(Loss.MeanSquaredError, new Adam(1e-4));
        for (int step = 0; step < 3; step++)
        {
            float[] inputs = new float[Batch * TNetwork.InputSize];
            for (int sample = 0; sample < Batch; sample++)
            {
                inputs[sample * TNetwork.InputSize] = 1 + sample;
            }

            trainer.TrainBatch(inputs, new float[Batch * TNetwork.OutputSize]);
            AssertNone(trainer, $"{TNetwork.Name}, step {step}");
        }
    }

    private static void AssertNoneInStream(dynamic network)
    {
        float[] state = new float[network.GetType().GetField("StateSize").GetRawConstantValue()];
        float[] input = [3, -2];
        float[] output = new float[2];
        for (int step = 0; step < 1000; step++)
        {
            network.Step(input, state, output);
            Array.Clear(input);
            Assert.DoesNotContain(state, float.IsSubnormal);
        }
    }

    /// <summary>Half of the inputs are noise, the others noise times a factor.</summary>
    private static void Train<TNetwork, TLoss, TOptimizer>(Trainer<TNetwork, TLoss, TOptimizer> trainer, int steps, Func<int, float> factor)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        for (int step = 0; step < steps; step++)
        {
            float[] inputs = new Samples(Batch, TNetwork.InputSize, seed: step, -1, 1).Span.ToArray();
            float[] targets = new Samples(Batch, TNetwork.OutputSize, seed: step + 1, 0, 1).Span.ToArray();
            for (int i = 0; i < inputs.Length; i++)
            {
                inputs[i] *= i % TNetwork.InputSize % 2 == 0 && factor(step) <= 1 ? 1 : factor(step);
            }

            trainer.TrainBatch(inputs, targets);
            if (steps <= 100 || step % 50 == 49)
            {
                AssertNone(trainer, $"{TNetwork.Name}, step {step}");
            }
        }
    }

    private static void AssertNone(object trainer, string where)
    {
        List<string> found = [];
        int buffers = 0;
        Visit(trainer, "trainer", [], (path, buffer) =>
        {
            buffers++;
            int index = Array.FindIndex(buffer.Span.ToArray(), float.IsSubnormal);
            if (index >= 0)
            {
                found.Add($"{path}[{index}] of {buffer.Length} = {buffer.Span[index]}");
            }
        });
        Assert.True(buffers >= 3, "The buffers of the trainer were not found.");
        Assert.True(found.Count == 0, $"{where}: {string.Join(", ", found)}");
    }

    /// <summary>All buffers that an object holds, directly or not: those of later versions too.</summary>
    private static void Visit(object? value, string path, HashSet<object> seen, Action<string, AlignedBuffer> visit)
    {
        if (value is AlignedBuffer buffer)
        {
            if (seen.Add(buffer))
            {
                visit(path, buffer);
            }

            return;
        }

        if (value is Array array && !array.GetType().GetElementType()!.IsPrimitive)
        {
            foreach (object? element in array)
            {
                Visit(element, path, seen, visit);
            }

            return;
        }

        if (value == null || value.GetType().Namespace?.StartsWith("NetGen", StringComparison.Ordinal) != true || value.GetType().IsEnum
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        for (Type? type = value.GetType(); type != null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsPointer)
                {
                    Visit(field.GetValue(value), $"{path}.{field.Name}", seen, visit);
                }
            }
        }
    }
}
