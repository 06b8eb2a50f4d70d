using static NetGen.Activation;

namespace NetGen.Tests.Networks;

/// <summary>All networks that are compared with the oracle, by name; each call makes a new one, with random biases too.</summary>
internal static class Subjects
{
    /// <summary>Small enough for every batch size.</summary>
    public static IReadOnlyList<string> Odd { get; } =
    [
        nameof(Net1x1), nameof(Net1x7x1), nameof(Net1x130), nameof(Net7x8x15), nameof(Net8x16x17), nameof(Net15x33x7),
        nameof(Net16x64x16), nameof(Net17x65x15), nameof(Net33x100x8), nameof(Net64x128x65), nameof(Net65x130x33),
        nameof(Net100x17x100), nameof(Net128x15x130),
        nameof(Net130x1x64), nameof(Net130x3), nameof(Net7x130x128x65), nameof(Net16x16x16x16x16), nameof(Net33x7x65x1x17),
        nameof(NetOfTenSizes), nameof(NetOfAllActivations),
        nameof(Net2x2x1), nameof(Net3x1x2), nameof(Net1x3x4), nameof(Net2x3x3), nameof(Net4x2), nameof(Net3x4x1),
        nameof(Net2x4x2), nameof(Net4x4x4x4), nameof(Net4x3x2), nameof(Net1x2x1), nameof(Net4x16x3), nameof(NetOfPanelsAndQuads),
    ];

    public static IReadOnlyList<string> Wide { get; } =
    [
        nameof(DigitNet), nameof(Net784x100x10), nameof(Net512x512x10), nameof(Net512x512x512), nameof(Net20x1000),
        nameof(Net20x5000),
    ];

    public static Subject Create(string name)
    {
        Subject subject = Make(name);
        Random random = new(11);
        foreach (Parameter tensor in subject.Parameters)
        {
            if (tensor.IsBias)
            {
                tensor.CopyFrom(Samples.Uniform(random, tensor.Count, -0.5f, 0.5f));
            }
        }

        return subject;
    }

    private static Subject Make(string name)
    {
        switch (name)
        {
            case nameof(Net1x1):
                {
                    // With this seed no sum over a batch, of which the network has but two, all but cancels.
                    Net1x1 n = new(4);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid);
                }

            case nameof(Net1x7x1):
                {
                    Net1x7x1 n = new(2);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh);
                }

            case nameof(Net1x130):
                {
                    Net1x130 n = new(3);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Identity);
                }

            case nameof(Net7x8x15):
                {
                    Net7x8x15 n = new(4);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Identity);
                }

            case nameof(Net8x16x17):
                {
                    Net8x16x17 n = new(5);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid);
                }

            case nameof(Net15x33x7):
                {
                    Net15x33x7 n = new(6);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Elu, Softmax);
                }

            case nameof(Net16x64x16):
                {
                    Net16x64x16 n = new(7);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Gelu);
                }

            case nameof(Net17x65x15):
                {
                    Net17x65x15 n = new(8);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Softplus);
                }

            case nameof(Net33x100x8):
                {
                    Net33x100x8 n = new(9);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Silu, Tanh);
                }

            case nameof(Net64x128x65):
                {
                    Net64x128x65 n = new(10);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, LeakyReLU);
                }

            case nameof(Net65x130x33):
                {
                    Net65x130x33 n = new(11);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Softmax);
                }

            case nameof(Net100x17x100):
                {
                    Net100x17x100 n = new(12);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Sigmoid);
                }

            case nameof(Net128x15x130):
                {
                    Net128x15x130 n = new(13);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Identity, Softplus);
                }

            case nameof(Net130x1x64):
                {
                    Net130x1x64 n = new(14);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid, Elu);
                }

            case nameof(Net130x3):
                {
                    Net130x3 n = new(15);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU);
                }

            case nameof(Net7x130x128x65):
                {
                    Net7x130x128x65 n = new(16);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Gelu);
                }

            case nameof(Net16x16x16x16x16):
                {
                    Net16x16x16x16x16 n = new(17);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Silu);
                }

            case nameof(Net33x7x65x1x17):
                {
                    Net33x7x65x1x17 n = new(18);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Elu, LeakyReLU);
                }

            case nameof(NetOfTenSizes):
                {
                    NetOfTenSizes n = new(19);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity);
                }

            case nameof(NetOfAllActivations):
                {
                    NetOfAllActivations n = new(20);
                    return Subject.Of(
                        n, n.Forward, n.ForwardBatch, Sigmoid, Tanh, ReLU, LeakyReLU, Elu, Gelu, Softplus, Silu, Identity, Softmax);
                }

            case nameof(DigitNet):
                {
                    DigitNet n = new(21);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid);
                }

            case nameof(Net784x100x10):
                {
                    Net784x100x10 n = new(22);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Softmax);
                }

            case nameof(Net512x512x10):
                {
                    Net512x512x10 n = new(23);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Gelu, Softmax);
                }

            case nameof(Net512x512x512):
                {
                    Net512x512x512 n = new(24);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh);
                }

            case nameof(Net20x1000):
                {
                    Net20x1000 n = new(25);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Identity);
                }

            case nameof(Net20x5000):
                {
                    Net20x5000 n = new(26);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Softmax);
                }

            case nameof(ReLUNet):
                {
                    ReLUNet n = new(30);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Sigmoid);
                }

            case nameof(LeakyReLUNet):
                {
                    LeakyReLUNet n = new(31);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, LeakyReLU, Sigmoid);
                }

            case nameof(EluNet):
                {
                    EluNet n = new(32);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Elu, Sigmoid);
                }

            case nameof(GeluNet):
                {
                    GeluNet n = new(33);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Gelu, Sigmoid);
                }

            case nameof(SiluNet):
                {
                    SiluNet n = new(34);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Silu, Sigmoid);
                }

            case nameof(SoftplusNet):
                {
                    SoftplusNet n = new(35);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Softplus, Sigmoid);
                }

            case nameof(Net2x2x1):
                {
                    Net2x2x1 n = new(31);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid);
                }

            case nameof(Net3x1x2):
                {
                    Net3x1x2 n = new(32);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Silu, Softplus);
                }

            case nameof(Net1x3x4):
                {
                    Net1x3x4 n = new(33);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, LeakyReLU, Elu);
                }

            case nameof(Net2x3x3):
                {
                    Net2x3x3 n = new(34);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, ReLU);
                }

            case nameof(Net4x2):
                {
                    Net4x2 n = new(35);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Identity);
                }

            case nameof(Net3x4x1):
                {
                    Net3x4x1 n = new(36);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Elu, Sigmoid);
                }

            case nameof(Net2x4x2):
                {
                    Net2x4x2 n = new(37);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Softplus, Tanh);
                }

            case nameof(Net4x4x4x4):
                {
                    Net4x4x4x4 n = new(38);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Gelu, Silu);
                }

            case nameof(Net4x3x2):
                {
                    Net4x3x2 n = new(39);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, ReLU, Gelu);
                }

            case nameof(Net1x2x1):
                {
                    Net1x2x1 n = new(40);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Identity, LeakyReLU);
                }

            case nameof(Net4x16x3):
                {
                    Net4x16x3 n = new(41);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Sigmoid, Softmax);
                }

            case nameof(NetOfPanelsAndQuads):
                {
                    NetOfPanelsAndQuads n = new(42);
                    return Subject.Of(n, n.Forward, n.ForwardBatch, Tanh, Identity);
                }

            default: throw new ArgumentOutOfRangeException(nameof(name), name, null);
        }
    }
}
