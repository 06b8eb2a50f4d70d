using NetGen.Tests.Networks;
using static NetGen.Activation;

namespace NetGen.Tests.Layers.Dense;

/// <summary>The networks of WideSizes.cs. Too large for every batch size.</summary>
internal sealed class WideSubjects : SubjectFamily
{
    public WideSubjects()
        : base(BatchSizes.Few)
    {
        Add(() => new DigitNet(21), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Sigmoid));
        Add(() => new Net784x100x10(22), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Softmax));
        Add(() => new Net512x512x10(23), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Gelu, Softmax));
        Add(() => new Net512x512x512(24), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh));
        Add(() => new Net20x1000(25), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Identity));
        Add(() => new Net20x5000(26), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU, Softmax));
        Add(() => new Net1043x70(27), n => Subject.Dense(n, n.Forward, n.ForwardBatch, Tanh));
        Add(() => new Net3075x129(28), n => Subject.Dense(n, n.Forward, n.ForwardBatch, ReLU));
    }
}
