using NetGen.Tests.Networks;
using NetGen.Tests.Reference;
using static NetGen.Activation;

namespace NetGen.Tests.Layers.Convolution;

/// <summary>The networks of convolutions, each with the layers that the oracle goes by.</summary>
internal sealed class ConvSubjects : SubjectFamily
{
    public ConvSubjects()
        : base(BatchSizes.Few)
    {
        Add(() => new ConvOfOneChannel(1), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(9, 3), new(7, 3), 1, 7, Tanh),
            Dense(245, 3, Identity))));
        Add(() => new ConvOfRectangles(2), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(17, 3, 2, 1, 1), new(15, 4, 3, 2, 2), 3, 7, Tanh),
            Dense(378, 2, Identity))));
        Add(() => new ConvOfEvenKernels(3), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(33, 8, 1, 3, 4), new(9, 2, 1, 0, 1), 5, 9, Sigmoid),
            Dense(2673, 2, Identity))));
        Add(() => new ConvOfPoints(4), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(8, 1), new(8, 1), 17, 3, Silu),
            Dense(192, 2, Identity))));
        Add(() => new ConvOfTallKernels(5), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(30, 15, 2, 7, 7), new(2, 1, 2), 2, 33, Tanh),
            Dense(495, 2, Identity))));
        Add(() => new ConvOfTheWhole(6), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(4, 4), new(4, 4), 33, 16, Tanh),
            Dense(16, 2, Identity))));
        Add(() => new ConvOfConvs(7), n => Subject.Of(n, n.Forward, n.ForwardBatch, Softmax, Oracle(
            Conv(new(16, 3, 2, 0, 1), new(17, 3, 2, 1, 1), 2, 15, Elu),
            Conv(new(8, 3), new(9, 3), 15, 17, Tanh),
            Conv(new(6, 2, 1, 0, 1), new(7, 2, 1, 0, 1), 17, 1, Gelu),
            Dense(42, 5, Softmax))));
        Add(() => new ConvOfDigits(8), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(12, 5), new(12, 5), 20, 40, Tanh),
            Dense(2560, 2, Identity))));
        Add(() => new ConvOfSteps(9), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(31, 5, 2, 2, 2), new(1, 1), 3, 6, Tanh),
            Conv(new(16, 3, 1, 2, 2), new(1, 1), 6, 4, Tanh),
            Dense(72, 3, Identity))));
        Add(() => new ConvOfASignal(10), n => Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Oracle(
            Conv(new(16, 7, 3), new(1, 1), 1, 33, Softplus),
            Dense(132, 3, Identity))));
    }

    private static Func<double[], IOracle> Oracle(params NaiveConvolution[] layers) => parameters => new NaiveConvNetwork(layers, parameters);

    private static NaiveConvolution Conv(NaiveSpan rows, NaiveSpan columns, int channels, int filters, Activation activation) =>
        new(rows, columns, channels, filters, activation);

    private static NaiveConvolution Dense(int inputs, int outputs, Activation activation) => NaiveConvolution.Dense(inputs, outputs, activation);
}
