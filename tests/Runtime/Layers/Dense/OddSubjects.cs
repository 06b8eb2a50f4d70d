using NetGen.Tests.Networks;
using static NetGen.Activation;

namespace NetGen.Tests.Layers.Dense;

/// <summary>The networks of OddSizes.cs. Small enough for every batch size.</summary>
internal sealed class OddSubjects : SubjectFamily
{
    public OddSubjects()
        : base(BatchSizes.Every)
    {
        // With this seed no sum over a batch, of which the network has but two, all but cancels.
        Add(() => new Net1x1(4), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid));
        Add(() => new Net1x7x1(2), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh));
        Add(() => new Net1x130(3), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Identity));
        Add(() => new Net7x8x15(4), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Identity));
        Add(() => new Net8x16x17(5), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid));
        Add(() => new Net15x33x7(6), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Elu, Softmax));
        Add(() => new Net16x64x16(7), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Gelu));
        Add(() => new Net17x65x15(8), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Softplus));
        Add(() => new Net33x100x8(9), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Silu, Tanh));
        Add(() => new Net64x128x65(10), n => Subject.Dense(n, n.Forward, n.ForwardBatch, LeakyReLU));
        Add(() => new Net65x130x33(11), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh, Softmax));
        Add(() => new Net100x17x100(12), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Sigmoid));
        Add(() => new Net128x15x130(13), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Identity, Softplus));
        Add(() => new Net130x1x64(14), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid, Elu));
        Add(() => new Net130x3(15), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU));
        Add(() => new Net7x130x128x65(16), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Gelu));
        Add(() => new Net16x16x16x16x16(17), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh, Silu));
        Add(() => new Net33x7x65x1x17(18), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Elu, LeakyReLU));
        Add(() => new NetOfTenSizes(19), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh, Identity));
        Add(() => new NetOfAllActivations(20),
            n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid, Tanh, ReLU, LeakyReLU, Elu, Gelu, Softplus, Silu, Identity, Softmax));
    }
}
