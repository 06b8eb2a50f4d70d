namespace NetGen.Bench.Workloads;

/// <summary>Something that can be measured again and again.</summary>
public interface IMeasurement : IDisposable
{
    /// <summary>Measures once, in the unit of the workload. The first call warms up and its result is thrown away.</summary>
    double Run();
}
