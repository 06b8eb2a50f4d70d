using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>A workload whose figure is the time of a training epoch.</summary>
/// <param name="Id">The id on the command line.</param>
/// <param name="Least">The minimum work of an epoch.</param>
/// <param name="Generated">Sets up the training of the generated network with a number of threads.</param>
/// <param name="Generic">Sets up the same training of the generic network; null if there is none.</param>
public sealed record EpochWorkload(string Id, Work Least, Func<int, IGeneratedEpoch> Generated, Func<int, GenericEpoch>? Generic = null)
{
    /// <summary>The row of the table.</summary>
    public Workload Row => new(Id, "s/epoch", [.. Variants]);

    private IEnumerable<Variant> Variants
    {
        get
        {
            yield return new Variant("generated", threads => new TimedEpoch(Generated(threads), Least));
            if (Generic is { } generic)
            {
                yield return new Variant("generic", threads =>
                {
                    GenericEpoch epoch = generic(threads);
                    return new TimedEpoch(epoch, Least, epoch);
                });
            }
        }
    }
}
