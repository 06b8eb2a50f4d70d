using NetGen.CompilerServices;
using NetGen.Tests.Networks;

namespace NetGen.Tests.Reference;

/// <summary>
/// Batch normalization against PyTorch's numbers: outputs in training, loss, every gradient, and after some steps parameters, running statistics and
/// the outputs that they give.
/// </summary>
public class BatchNormPyTorchTests
{
    private const double Limit = 1e-5;

    [Fact]
    public void Dense() => Check(PyTorchCase.Read("batchnorm_dense"), new BatchNormDenseNet());

    [Fact]
    public void Convolution() =>
        Check(PyTorchCase.Read("batchnorm_conv").WithFlattened("5.weight", new ChannelsFirst(5, 4, 4)), new BatchNormConvNet());

    private static void Check<TNetwork>(PyTorchCase data, INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        network.ParametersOf().CopyFrom(data.Parameters);
        CheckOutputs(data, network);
        CheckGradients(data, network);
        CheckSteps(data, network, isStored: false);
        CheckSteps(data, network, isStored: true);
    }

    private static void CheckOutputs<TNetwork>(PyTorchCase data, INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        float[] outputs = new float[data.Labels.Length * TNetwork.OutputSize];
        Trainer<TNetwork, OutputsOfTraining, Sgd> trainer = network.Trainer(new OutputsOfTraining(outputs), new Sgd(1));
        trainer.Threads = 1;
        trainer.ComputeGradients(data.Input, data.Labels);
        TensorError.AtMost(Limit, "output", outputs, data.Output);
    }

    private static void CheckGradients<TNetwork>(PyTorchCase data, INetwork<TNetwork> network)
        where TNetwork : struct, INetworkPasses
    {
        Trainer<TNetwork, CrossEntropy, Sgd> trainer = network.Trainer(Loss.CrossEntropy, new Sgd(1));
        float[] dx = new float[data.Input.Length];
        float loss = trainer.ComputeGradients(data.Input, data.Labels, dx);
        TensorError.AtMost(2e-6, "loss", [loss], [data.LossValue]);
        TensorError.AtMost(Limit, "dx", dx, data.InputGradient);
        foreach ((string name, double[] reference) in data.Tensors("gradients"))
        {
            float[] ours = trainer.Gradients[IndexOf(data, name)].ToArray();
            if (name == "0.bias")
            {
                // What a normalization subtracts again: 0 but for rounding, PyTorch's own 1e-8.
                Assert.All(ours, value => Assert.InRange(value, -1e-6f, 1e-6f));
            }
            else
            {
                TensorError.AtMost(Limit, name, ours, reference);
            }
        }

        Assert.Equal(data.Parameters, network.ParametersOf().ToArray());
    }

    private static void CheckSteps<TNetwork>(PyTorchCase data, INetwork<TNetwork> network, bool isStored)
        where TNetwork : struct, INetworkPasses
    {
        network.ParametersOf().CopyFrom(data.Parameters);
        Trainer<TNetwork, CrossEntropy, Sgd> trainer = network.Trainer(Loss.CrossEntropy, new Sgd(data.Setting("lr")));
        foreach (double loss in data.Losses)
        {
            float ours = isStored ? trainer.ComputeGradients(data.Input, data.Labels) : trainer.TrainBatch(data.Input, data.Labels);
            TensorError.AtMost(Limit, "loss of a step", [ours], [loss]);
            if (isStored)
            {
                trainer.ApplyGradients();
            }
        }

        foreach ((string name, double[] reference) in data.Tensors("parameters_after"))
        {
            TensorError.AtMost(Limit, name, network.ParametersOf()[IndexOf(data, name)].ToArray(), reference);
        }

        float[] outputs = new float[data.OutputAfter.Length];
        network.Predict(data.Input, outputs);
        TensorError.AtMost(Limit, "output after", outputs, data.OutputAfter);
    }

    private static int IndexOf(PyTorchCase data, string name) =>
        data.Tensors("parameters").Select((tensor, i) => (tensor.Name, i)).Single(tensor => tensor.Name == name).i;

    /// <summary>Keeps the outputs of a batch of one chunk.</summary>
    private readonly struct OutputsOfTraining(float[] outputs) : ILoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => true;

        public void Evaluate(in LossBatch batch)
        {
            for (int row = 0; row < batch.Count; row++)
            {
                for (int j = 0; j < batch.Size; j++)
                {
                    outputs[row * batch.Size + j] = System.Runtime.CompilerServices.Unsafe.Add(ref batch.Outputs, row * batch.Stride + j);
                }
            }
        }
    }
}
