using NetGen.Tests.Networks;
using static NetGen.Activation;

namespace NetGen.Tests.Layers.Dense;

/// <summary>The networks of TinySizes.cs. Small enough for every batch size.</summary>
internal sealed class TinySubjects : SubjectFamily
{
    public TinySubjects()
        : base(BatchSizes.Every)
    {
        Add(() => new Net2x2x1(31), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid));
        Add(() => new Net3x1x2(32), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Silu, Softplus));
        Add(() => new Net1x3x4(33), n => Subject.Dense(n, n.Forward, n.ForwardBatch, LeakyReLU, Elu));
        Add(() => new Net2x3x3(34), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh, ReLU));
        Add(() => new Net4x2(35), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Identity));
        Add(() => new Net3x4x1(36), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Elu, Sigmoid));
        Add(() => new Net2x4x2(37), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Softplus, Tanh));
        Add(() => new Net4x4x4x4(38), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Gelu, Silu));
        Add(() => new Net4x3x2(39), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Gelu));
        Add(() => new Net1x2x1(40), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Identity, LeakyReLU));
        Add(() => new Net4x16x3(41), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid, Softmax));
        Add(() => new NetOfPanelsAndQuads(42), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh, Identity));
    }
}
