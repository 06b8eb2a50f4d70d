using NetGen.Bench.Workloads;

namespace NetGen.Tests.Bench;

/// <summary>How the benchmarks end a call of Fit after a few steps, to measure what a step allocates.</summary>
public class StopAfterTests
{
    private const int Batch = 10;
    private const int Batches = 20;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void FitTakesThisNumberOfSteps(int steps)
    {
        var data = Dataset.FromFloats(new float[2 * Batch * Batches], inputSize: 2, new int[Batch * Batches], classes: 4);
        var trainer = new CornerNet(seed: 1).Trainer(Loss.CrossEntropy, new Sgd(0.1));
        trainer.Fit(data, epochs: 1, Batch);

        using var source = new CancellationTokenSource();
        trainer.Schedule = new StopAfter(steps, source);
        trainer.Fit(data, epochs: 1, Batch, cancellationToken: source.Token);

        Assert.Equal(Batches + steps, trainer.Step);
    }
}
