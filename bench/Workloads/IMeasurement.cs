using NetGen.Bench.Limits;

namespace NetGen.Bench.Workloads;

/// <summary>Something that can be measured again and again.</summary>
public interface IMeasurement : IDisposable
{
    /// <summary>What a repetition takes at least; null where the machine's limit says nothing, as in networks too small for it.</summary>
    Work? Least { get; }

    /// <summary>Measures once, in the unit of the workload. The first call warms up and its result is thrown away.</summary>
    double Run();

    /// <summary>Turns the seconds of one repetition into the unit of the workload.</summary>
    double Figure(double seconds);

    /// <summary>Bytes that a step allocates, on whatever thread; a step is a prediction call or a training step.</summary>
    double BytesPerStep();
}
