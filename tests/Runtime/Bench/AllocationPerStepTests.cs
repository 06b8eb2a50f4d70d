using NetGen.Bench.Workloads;
using NetGen.Tests.Training;

namespace NetGen.Tests.Bench;

/// <summary>How the benchmarks tell the bytes of a step from those of the call around it. Alone, since it counts those of all threads.</summary>
[Collection(nameof(AllocationTests))]
public class AllocationPerStepTests
{
    [Fact]
    public void BytesOfAStepAreToldFromThoseOfTheCall()
    {
        object? kept = null;
        double bytes = Allocation.PerStep(
            steps =>
            {
                kept = new byte[100_000];
                for (long i = 0; i < steps; i++)
                {
                    kept = new byte[1000];
                }
            },
            steps: 5000);
        GC.KeepAlive(kept);

        // The header of an array is 24 bytes.
        Assert.Equal(1024, bytes);
    }
}
