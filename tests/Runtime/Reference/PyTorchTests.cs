using NetGen.CompilerServices;
using NetGen.Tests.Layers.Normalization;
using NetGen.Tests.Layers.Recurrent;
using NetGen.Tests.Networks;
using Xunit.Abstractions;

namespace NetGen.Tests.Reference;

/// <summary>Emitted networks against PyTorch's numbers: outputs, losses, gradients, parameters after some steps.</summary>
public class PyTorchTests(ITestOutputHelper log)
{
    private const double OutputLimit = 2e-6;
    private const double GradientLimit = 1e-5;

    /// <summary>Those of batch normalization, whose outputs in training are others than in prediction, have tests of their own.</summary>
    public static TheoryData<string> Cases => new(PyTorchCase.Names.Where(name => !name.StartsWith("batchnorm_", StringComparison.Ordinal)));

    [Fact]
    public void EveryCaseIsThere() => Assert.Equal(41, PyTorchCase.Names.Count);

    [Theory]
    [MemberData(nameof(Cases))]
    public void AgreesWithPyTorch(string name)
    {
        PyTorchCase data = PyTorchCase.Read(name);
        switch (data.Layers)
        {
            case "Dense 5-7-4-3 ReLU, output Sigmoid": Check(data, new ReLUNet()); break;
            case "Dense 5-7-4-3 LeakyReLU, output Sigmoid": Check(data, new LeakyReLUNet()); break;
            case "Dense 5-7-4-3 Elu, output Sigmoid": Check(data, new EluNet()); break;
            case "Dense 5-7-4-3 Gelu, output Sigmoid": Check(data, new GeluNet()); break;
            case "Dense 5-7-4-3 Sigmoid, output Sigmoid": Check(data, new SigmoidNet()); break;
            case "Dense 5-7-4-3 Silu, output Sigmoid": Check(data, new SiluNet()); break;
            case "Dense 5-7-4-3 Softplus, output Sigmoid": Check(data, new SoftplusNet()); break;
            case "Dense 5-7-4-3 Tanh, output Sigmoid": Check(data, new TanhNet()); break;
            case "Dense 5-7-4-3 Identity, output Identity": Check(data, new IdentityNet()); break;
            case "Dense 9-17-6 Tanh, output Identity": Check(data, new LossNet()); break;
            case "Dense 9-17-6 Tanh, output Sigmoid": Check(data, new ProbabilityLossNet()); break;
            case "Dense 6-12-4 Tanh, output Identity": Check(data, new ClippingNet()); break;
            case "Dense 8-20-5 ReLU, output Identity": Check(data, new OptimizerNet()); break;
            case "conv_valid": Check(data.WithFlattened("3.weight", new ChannelsFirst(3, 6, 6)), new ConvValidNet()); break;
            case "conv_same": Check(data.WithFlattened("3.weight", new ChannelsFirst(5, 7, 9)), new ConvSameNet()); break;
            case "conv_stride2": Check(data.WithFlattened("3.weight", new ChannelsFirst(4, 6, 5)), new ConvStrideNet()); break;
            case "rnn_tanh": Check(data, new RnnTanhNet()); break;
            case "rnn_relu": Check(data, new RnnReLUNet()); break;
            case "lstm": Check(data, new LstmNet()); break;
            case "gru": Check(data, new GruNet()); break;
            case "max": Check(data.WithFlattened("6.weight", new ChannelsFirst(6, 3, 4)), new MaxPoolNet()); break;
            case "max3s2": Check(data.WithFlattened("6.weight", new ChannelsFirst(6, 2, 3)), new OverlappingPoolNet()); break;
            case "avg": Check(data.WithFlattened("6.weight", new ChannelsFirst(6, 3, 4)), new AveragePoolNet()); break;
            case "layernorm_dense": Check(data, new LayerNormNet()); break;
            case "layernorm_plain": Check(data, new LayerNormPlainNet()); break;
            case "layernorm_steps": Check(data, new LayerNormStepsNet()); break;
            case "rmsnorm_dense": Check(data, new RMSNormNet()); break;
            case "rmsnorm_plain": Check(data, new RMSNormPlainNet()); break;
            case "rmsnorm_steps": Check(data, new RMSNormStepsNet()); break;
            default: Assert.Fail($"There is no network for '{data.Layers}'."); break;
        }
    }

    /// <summary>On a softmax output the gradients are those on logits too.</summary>
    [Fact]
    public void CrossEntropyOnASoftmaxOutputIsTheSame() =>
        CheckGradients(PyTorchCase.Read("loss_cross_entropy"), new SoftmaxLossNet(), Loss.CrossEntropy);

    private void Check<TNetwork>(PyTorchCase data, INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        switch (data.Loss)
        {
            case "mse": Check(data, network, Loss.MeanSquaredError); break;
            case "l1": Check(data, network, Loss.MeanAbsoluteError); break;
            case "huber": Check(data, network, Loss.Huber()); break;
            case "bce": Check(data, network, Loss.BinaryCrossEntropy); break;
            case "bce_with_logits": Check(data, network, Loss.BinaryCrossEntropyWithLogits); break;
            case "cross_entropy": Check(data, network, Loss.CrossEntropy); break;
            default: Assert.Fail($"There is no loss for '{data.Loss}'."); break;
        }
    }

    private void Check<TNetwork, TLoss>(PyTorchCase data, INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        CheckGradients(data, network, loss);
        double rate = data.Setting("lr");
        switch (data.OptimizerKind)
        {
            case "SGD":
                CheckSteps(
                    data, network, loss,
                    new Sgd(rate, data.Setting("momentum"), data.Flag("nesterov"), data.Setting("weight_decay")));
                break;
            case "Adagrad":
                CheckSteps(data, network, loss, new Adagrad(rate, data.Setting("eps")));
                break;
            case "RMSprop":
                CheckSteps(data, network, loss, new RMSProp(rate, data.Setting("alpha"), data.Setting("eps")));
                break;
            case "Adam":
                CheckSteps(data, network, loss, new Adam(rate));
                break;
            case "AdamW":
                CheckSteps(data, network, loss, new AdamW(rate, weightDecay: data.Setting("weight_decay")));
                break;
            default:
                Assert.Fail($"There is no optimizer for '{data.OptimizerKind}'.");
                break;
        }
    }

    private void CheckGradients<TNetwork, TLoss>(PyTorchCase data, INetwork<TNetwork> network, TLoss loss)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
    {
        network.ParametersOf().CopyFrom(data.Parameters);
        if (TNetwork.OutputActivation != Activation.Softmax)
        {
            Compare("output", OutputLimit, Outputs(network, data.Input), data.Output);
        }

        Trainer<TNetwork, TLoss, Sgd> trainer = network.Trainer(loss, new Sgd(1));
        float[] dx = new float[data.Input.Length];
        float value = data.HasLabels
            ? trainer.ComputeGradients(data.Input, data.Labels, dx)
            : trainer.ComputeGradients(data.Input, data.Targets, dx);
        Compare("loss", OutputLimit, [value], [data.LossValue]);
        Compare("dx", GradientLimit, dx, data.InputGradient);
        CompareTensors("gradients", data, trainer.Gradients);
        Assert.Equal(data.Parameters, network.ParametersOf().ToArray());
    }

    private void CheckSteps<TNetwork, TLoss, TOptimizer>(
        PyTorchCase data, INetwork<TNetwork> network, TLoss loss, TOptimizer optimizer)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        foreach (bool fused in (bool[])[true, false])
        {
            network.ParametersOf().CopyFrom(data.Parameters);
            Trainer<TNetwork, TLoss, TOptimizer> trainer = network.Trainer(loss, optimizer);
            trainer.GradientClipping = data.Clipping;
            float[] losses = [.. data.Losses.Select(_ => fused ? TrainBatch(trainer, data) : ComputeAndApply(trainer, data))];
            for (int step = 0; step < losses.Length; step++)
            {
                Compare($"loss of step {step + 1}", GradientLimit, [losses[step]], [data.Losses[step]]);
            }

            CompareTensors("parameters_after", data, network.ParametersOf());
            Compare("output after", GradientLimit, Outputs(network, data.Input), data.OutputAfter);
        }
    }

    private static float TrainBatch<TNetwork, TLoss, TOptimizer>(Trainer<TNetwork, TLoss, TOptimizer> trainer, PyTorchCase data)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer =>
        data.HasLabels ? trainer.TrainBatch(data.Input, data.Labels) : trainer.TrainBatch(data.Input, data.Targets);

    private static float ComputeAndApply<TNetwork, TLoss, TOptimizer>(
        Trainer<TNetwork, TLoss, TOptimizer> trainer, PyTorchCase data)
        where TNetwork : struct, INetworkPasses
        where TLoss : struct, ILoss
        where TOptimizer : struct, IOptimizer
    {
        float loss = data.HasLabels
            ? trainer.ComputeGradients(data.Input, data.Labels)
            : trainer.ComputeGradients(data.Input, data.Targets);
        trainer.ApplyGradients();
        return loss;
    }

    private static float[] Outputs<TNetwork>(INetwork<TNetwork> network, float[] inputs)
        where TNetwork : struct, INetworkPasses
    {
        float[] outputs = new float[inputs.Length / TNetwork.InputSize * TNetwork.OutputSize];
        network.Predict(inputs, outputs);
        return outputs;
    }

    private void CompareTensors(string property, PyTorchCase data, ParameterList ours)
    {
        int index = 0;
        foreach ((string name, double[] reference) in data.Tensors(property))
        {
            Compare($"{property} {name}", GradientLimit, ours[index++].ToArray(), reference);
        }

        Assert.Equal(index, ours.Count);
    }

    private void Compare(string tensor, double limit, float[] ours, double[] reference)
    {
        log.WriteLine($"{TensorError.Of(ours, reference):e2} {tensor}");
        TensorError.AtMost(limit, tensor, ours, reference);
    }
}
