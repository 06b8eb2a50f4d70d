using static NetGen.Activation;

namespace NetGen.Tests.Networks;

/// <summary>The networks of PyTorchNetworks.cs. Those that are checked with finite differences too.</summary>
internal sealed class PyTorchSubjects : SubjectFamily
{
    public PyTorchSubjects()
        : base(BatchSizes.None)
    {
        Add(() => new ReLUNet(30), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Sigmoid));
        Add(() => new LeakyReLUNet(31), n => Subject.Dense(n, n.Forward, n.ForwardBatch, LeakyReLU, Sigmoid));
        Add(() => new EluNet(32), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Elu, Sigmoid));
        Add(() => new GeluNet(33), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Gelu, Sigmoid));
        Add(() => new SiluNet(34), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Silu, Sigmoid));
        Add(() => new SoftplusNet(35), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Softplus, Sigmoid));
    }
}
