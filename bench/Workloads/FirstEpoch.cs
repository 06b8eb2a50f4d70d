using NetGen.Bench.Tables;

namespace NetGen.Bench.Workloads;

/// <summary>
/// The first training epoch of the generated network in a fresh process, including compilation but not reading the images; the best
/// epoch of the same process; and the difference. The figures are medians over several processes.
/// </summary>
/// <param name="epoch">The training workload.</param>
public sealed class FirstEpoch(EpochWorkload epoch) : IWorkload
{
    private const int Processes = 7;
    private const double MillisecondsPerSecond = 1000;

    /// <inheritdoc/>
    public string Id => $"{epoch.Id}-first-epoch";

    /// <inheritdoc/>
    public IEnumerable<Row> Measure(int[] numbersOfThreads)
    {
        foreach (int threads in numbersOfThreads)
        {
            var first = new List<double>();
            var best = new List<double>();
            var difference = new List<double>();
            for (int process = 0; process < Processes; process++)
            {
                double[] epochs = OwnProcess.Numbers(EpochsCommand.Name, epoch.Id, EpochsCommand.Threads, threads.ToString());
                first.Add(epochs[0] * MillisecondsPerSecond);
                best.Add(epochs.Min() * MillisecondsPerSecond);
                difference.Add((epochs[0] - epochs.Min()) * MillisecondsPerSecond);
            }

            yield return Row.Of(Id, "first", threads, first, "ms");
            yield return Row.Of(Id, "best", threads, best, "ms");
            yield return Row.Of(Id, "difference", threads, difference, "ms");
        }
    }
}
