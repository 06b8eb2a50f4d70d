using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>A measurement that can be repeated.</summary>
public interface IMeasurement : IDisposable
{
    /// <summary>The minimum work of a repetition; null if the machine's limit is meaningless, as for very small networks.</summary>
    Work? Least { get; }

    /// <summary>Measures once, in the unit of the workload. The first call warms up; its result is discarded.</summary>
    double Run();

    /// <summary>Converts the seconds of one repetition to the unit of the workload.</summary>
    double Figure(double seconds);

    /// <summary>Returns the bytes that a step allocates on all threads; a step is a prediction call or a training step.</summary>
    double BytesPerStep();
}
