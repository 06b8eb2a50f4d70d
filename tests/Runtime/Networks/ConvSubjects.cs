using NetGen.Tests.Reference;
using static NetGen.Activation;

namespace NetGen.Tests.Networks;

/// <summary>The networks of convolutions by name, each with the layers that the oracle goes by.</summary>
internal static class ConvSubjects
{
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(ConvOfOneChannel), nameof(ConvOfRectangles), nameof(ConvOfEvenKernels), nameof(ConvOfPoints), nameof(ConvOfTallKernels),
        nameof(ConvOfTheWhole), nameof(ConvOfConvs), nameof(ConvOfDigits), nameof(ConvOfSteps), nameof(ConvOfASignal),
    ];

    /// <summary>A new network with random biases, and its oracle.</summary>
    public static (Subject Subject, NaiveConvNetwork Oracle) Create(string name)
    {
        (Subject subject, NaiveConvolution[] layers) = Make(name);
        Random random = new(11);
        foreach (Parameter tensor in subject.Parameters.Where(tensor => tensor.IsBias))
        {
            tensor.CopyFrom(Samples.Uniform(random, tensor.Count, -0.5f, 0.5f));
        }

        return (subject, new NaiveConvNetwork(layers, [.. subject.Parameters.ToArray().Select(value => (double)value)]));
    }

    private static (Subject Subject, NaiveConvolution[] Layers) Make(string name)
    {
        switch (name)
        {
            case nameof(ConvOfOneChannel):
                {
                    ConvOfOneChannel n = new(1);
                    return (Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity), [Conv(new(9, 3), new(7, 3), 1, 7, Tanh), Dense(245, 3)]);
                }

            case nameof(ConvOfRectangles):
                {
                    ConvOfRectangles n = new(2);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity),
                        [Conv(new(17, 3, 2, 1, 1), new(15, 4, 3, 2, 2), 3, 7, Tanh), Dense(378, 2)]);
                }

            case nameof(ConvOfEvenKernels):
                {
                    ConvOfEvenKernels n = new(3);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid, Identity),
                        [Conv(new(33, 8, 1, 3, 4), new(9, 2, 1, 0, 1), 5, 9, Sigmoid), Dense(2673, 2)]);
                }

            case nameof(ConvOfPoints):
                {
                    ConvOfPoints n = new(4);
                    return (Subject.Of(n, n.Forward, n.ForwardBatch, Silu, Identity), [Conv(new(8, 1), new(8, 1), 17, 3, Silu), Dense(192, 2)]);
                }

            case nameof(ConvOfTallKernels):
                {
                    ConvOfTallKernels n = new(5);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity),
                        [Conv(new(30, 15, 2, 7, 7), new(2, 1, 2), 2, 33, Tanh), Dense(495, 2)]);
                }

            case nameof(ConvOfTheWhole):
                {
                    ConvOfTheWhole n = new(6);
                    return (Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity), [Conv(new(4, 4), new(4, 4), 33, 16, Tanh), Dense(16, 2)]);
                }

            case nameof(ConvOfConvs):
                {
                    ConvOfConvs n = new(7);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Elu, Tanh, Gelu, Softmax),
                        [
                            Conv(new(16, 3, 2, 0, 1), new(17, 3, 2, 1, 1), 2, 15, Elu),
                            Conv(new(8, 3), new(9, 3), 15, 17, Tanh),
                            Conv(new(6, 2, 1, 0, 1), new(7, 2, 1, 0, 1), 17, 1, Gelu),
                            NaiveConvolution.Dense(42, 5, Softmax),
                        ]);
                }

            case nameof(ConvOfDigits):
                {
                    ConvOfDigits n = new(8);
                    return (Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity), [Conv(new(12, 5), new(12, 5), 20, 40, Tanh), Dense(2560, 2)]);
                }

            case nameof(ConvOfSteps):
                {
                    ConvOfSteps n = new(9);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity),
                        [
                            Conv(new(31, 5, 2, 2, 2), new(1, 1), 3, 6, Tanh), Conv(new(16, 3, 1, 2, 2), new(1, 1), 6, 4, Tanh), Dense(72, 3),
                        ]);
                }

            case nameof(ConvOfASignal):
                {
                    ConvOfASignal n = new(10);
                    return (
                        Subject.Of(n, n.Forward, n.ForwardBatch, Softplus, Identity),
                        [Conv(new(16, 7, 3), new(1, 1), 1, 33, Softplus), Dense(132, 3)]);
                }

            default: throw new ArgumentOutOfRangeException(nameof(name), name, null);
        }
    }

    private static NaiveConvolution Conv(NaiveSpan rows, NaiveSpan columns, int channels, int filters, Activation activation) =>
        new(rows, columns, channels, filters, activation);

    private static NaiveConvolution Dense(int inputs, int outputs) => NaiveConvolution.Dense(inputs, outputs, Identity);
}
