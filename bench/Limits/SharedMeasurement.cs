using NetGen.Bench.Workloads;

namespace NetGen.Bench.Limits;

/// <summary>A measurement shared by several workloads; disposing has no effect.</summary>
public sealed class SharedMeasurement(IMeasurement measurement) : IMeasurement
{
    /// <inheritdoc/>
    public Work? Least => measurement.Least;

    /// <inheritdoc/>
    public double Run() => measurement.Run();

    /// <inheritdoc/>
    public double Figure(double seconds) => measurement.Figure(seconds);

    /// <inheritdoc/>
    public double BytesPerStep() => measurement.BytesPerStep();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
