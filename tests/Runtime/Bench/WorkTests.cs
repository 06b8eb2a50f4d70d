using NetGen.Bench.Limits;
using NetGen.Bench.Workloads;

namespace NetGen.Tests.Bench;

/// <summary>The arithmetic behind a row's share of the machine's limit.</summary>
public class WorkTests
{
    private const double GigaFlops = 246;

    // L2 at 64 bytes a cycle and 3.84 GHz.
    private const double Gigabytes = 246;

    private const int Images = 60_000;

    [Fact]
    public void APredictionWaitsForItsWeightsAndABatchForItsArithmetic()
    {
        Assert.Equal(211e-9, Topology.Digits.Cost.Prediction(1).Seconds(GigaFlops, Gigabytes), 1e-9);
        Assert.Equal(1.78e-6, Topology.Mlp.Cost.Prediction(1).Seconds(GigaFlops, Gigabytes), 1e-8);
        Assert.Equal(9.49e6, 32 / Topology.Digits.Cost.Prediction(32).Seconds(GigaFlops, Gigabytes), 1e4);
        Assert.Equal("l2", MemoryLevel.Holding(Topology.Digits.Cost.Prediction(1).WorkingSet).Name);
        Assert.Equal("l2", MemoryLevel.Holding(Topology.Mlp.Cost.Prediction(1).WorkingSet).Name);
        Assert.Equal("l3", MemoryLevel.Holding(Topology.Wide.Cost.Prediction(1).WorkingSet).Name);
        Assert.Equal("memory", MemoryLevel.Holding(1e12).Name);
    }

    [Fact]
    public void AnEpochHasNoGradientOnTheInputsOfTheFirstLayer()
    {
        // 2 x 784 x 16 + 3 x 16 x 16 + 3 x 16 x 10 a sample, and 13,002 parameters updated in each of 1,875 steps.
        Assert.Equal(Images * 26_336d + 1875 * 13_002d, Topology.Digits.Cost.Epoch(Images, 32, update: 1).MultiplyAdds);
        Assert.Equal(0.0135, Topology.Digits.Cost.Epoch(Images, 10, update: 1).Seconds(GigaFlops, Gigabytes), 1e-4);
        Assert.Equal(0.0130, Topology.Digits.Cost.Epoch(Images, 32, update: 1).Seconds(GigaFlops, Gigabytes), 1e-4);
        Assert.Equal(0.116, Topology.Mlp.Cost.Epoch(Images, 64, update: 6).Seconds(GigaFlops, Gigabytes), 1e-3);
        Assert.Equal(0.788, Topology.Wide.Cost.Epoch(Images, 128, update: 2).Seconds(GigaFlops, Gigabytes), 1e-3);
    }

    [Fact]
    public void ConvolutionsAndRecurrencesUseAWeightManyTimes()
    {
        // Limits that others have worked out for the same networks: 13.5 us and 2.3 s; an epoch of the LSTM 1.0 s, four times the plain one.
        Assert.Equal(13.3e-6, W6Cost.Network.Prediction(1).Seconds(GigaFlops, Gigabytes), 1e-7);
        Assert.Equal(2.25, W6Cost.Network.Epoch(Images, 64, update: 2).Seconds(GigaFlops, Gigabytes), 1e-2);
        Assert.Equal(0.371, W10Cost.Network.Epoch(Images, 128, update: 6).Seconds(GigaFlops, Gigabytes), 1e-3);
        Assert.Equal(0.178, W12Cost.Network.Epoch(Images, 128, update: 7).Seconds(GigaFlops, Gigabytes), 1e-3);
        Assert.Equal(0.218, W7Cost.Of(gates: 1).Epoch(Images, 64, update: 6).Seconds(GigaFlops, Gigabytes), 1e-3);
        Assert.Equal(0.871, W7Cost.Of(gates: 4).Epoch(Images, 64, update: 6).Seconds(GigaFlops, Gigabytes), 2e-3);
    }

    [Fact]
    public void AStepOnAllSamplesCountsThemAllAndOneUpdate()
    {
        // 4 x 32 + 32 x 16 + 16 x 4 weights, of which 4 x 32 need no gradient on their inputs; 756 parameters with the biases.
        Work step = Topology.MatrixExponential.Cost.Epoch(10_000, 10_000, update: 6);

        Assert.Equal(10_000 * (3d * 704 - 128) + 6 * 756, step.MultiplyAdds);
        Assert.Equal(161e-6, step.Seconds(GigaFlops, Gigabytes), 1e-6);
    }

    [Fact]
    public void ThreadsThatShareTheWeightsReadThemEach()
    {
        Work work = Topology.Digits.Cost.Prediction(1).Times(2);

        Assert.Equal(2 * 52_008, work.BytesRead);
        Assert.Equal(52_008, work.WorkingSet);
        Assert.Equal(2 * 12_960, work.MultiplyAdds);
    }
}
