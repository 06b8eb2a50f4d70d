using NetGen.Lanes;
using NetGen.Tests.Layers.Dense;
using NetGen.Tests.Networks;
using NetGen.Tests.Reference;

namespace NetGen.Tests.Training;

/// <summary>Optimizers and losses of the user's own, compiled into the emitted loops like the built-in ones.</summary>
public class UserDefinedTests
{
    [Fact]
    public void AnOptimizerOfOnesOwn()
    {
        Net15x33x7 network = new(1);
        Samples x = new(20, 15, seed: 1, -1, 1);
        int[] labels = new int[20];
        var gradients = network.Trainer(Loss.CrossEntropy, new Sgd(1));
        gradients.ComputeGradients(x.Span, labels);
        float[] expected =
        [
            .. network.Parameters.ToArray().Zip(gradients.Gradients.ToArray(), (p, g) => p - 0.125f * Math.Sign(g)),
        ];

        var trainer = network.Trainer(Loss.CrossEntropy, new SignDescent { LearningRate = 0.125f });
        trainer.TrainBatch(x.Span, labels);
        Assert.Equal(expected, network.Parameters.ToArray());
        trainer.LearningRate = 0;
        trainer.TrainBatch(x.Span, labels);
        Assert.Equal(expected, network.Parameters.ToArray());
    }

    /// <summary>The mean of e^4, which has the same gradients as the oracle's.</summary>
    [Fact]
    public void ALossOfOnesOwn()
    {
        Net8x16x17 network = new(1);
        IOracle oracle = Subject.Dense(network, network.Forward, network.ForwardBatch, Activation.Sigmoid).Oracle();
        NaiveLoss loss = new(
            "FourthPower", false,
            (z, a, t) => a.Zip(t, (p, q) => Math.Pow(p - q, 4)).Sum() / a.Length,
            (z, a, t) => [.. a.Zip(t, (p, q) => 4 * Math.Pow(p - q, 3) / a.Length)]);
        Samples x = new(20, 8, seed: 1, -1, 1);
        Samples t = new(20, 17, seed: 2, 0, 1);
        var trainer = network.Trainer(new FourthPower(), new Sgd(1));
        float value = trainer.ComputeGradients(x.Span, t.Span);
        (double expected, double[] gradients, _) = oracle.Gradients(loss, x.Rows(), t.Rows());
        TensorError.AtMost(2e-6, "loss", [value], [expected]);
        TensorError.AtMost(1e-5, "gradients", trainer.Gradients.ToArray(), gradients);
    }

    /// <summary>One-hot rows are what labels stand for.</summary>
    [Fact]
    public void LabelsAreOneHotTargets()
    {
        Samples x = new(20, 15, seed: 1, -1, 1);
        int[] labels = [.. Enumerable.Range(0, 20).Select(i => i % 7)];
        float[] targets = new float[20 * 7];
        for (int i = 0; i < 20; i++)
        {
            targets[i * 7 + labels[i]] = 1;
        }

        Net15x33x7 byLabels = new(1);
        Net15x33x7 byTargets = new(1);
        Assert.Equal(
            byLabels.Trainer(Loss.CrossEntropy, new Adam()).TrainBatch(x.Span, labels),
            byTargets.Trainer(Loss.CrossEntropy, new Adam()).TrainBatch(x.Span, targets));
        Assert.Equal(byLabels.Parameters.ToArray(), byTargets.Parameters.ToArray());
    }

    private struct SignDescent : IOptimizer
    {
        private float _step;

        public readonly int StateCount => 0;

        public double LearningRate { get; set; }

        public void Prepare(long step, double factor) => _step = (float)(LearningRate * factor);

        public readonly void Update<TLanes>(ref float parameter, ref float state, nint stateStride, TLanes gradient)
            where TLanes : struct, ILanes<TLanes>
        {
            TLanes zero = TLanes.Create(0);
            TLanes down = TLanes.Select(TLanes.GreaterThan(gradient, zero), TLanes.Create(-_step), zero);
            TLanes move = TLanes.Select(TLanes.LessThan(gradient, zero), TLanes.Create(_step), down);
            (TLanes.Load(ref parameter) + move).Store(ref parameter);
        }
    }

    private readonly struct FourthPower : ILoss, IElementwiseLoss
    {
        public static bool GradientIsOnLogits => false;

        public static bool Fits(Activation output) => true;

        public void Evaluate(in LossBatch batch) => ElementwiseLoss.Evaluate(this, in batch);

        public T Term<T>(T z, T a, T t, out T derivative)
            where T : struct, ILanes<T>
        {
            T e = a - t;
            derivative = T.Create(4) * e * e * e;
            return e * e * (e * e);
        }
    }
}
