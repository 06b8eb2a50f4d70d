namespace NetGen.Bench.Sweep;

/// <summary>The names in the sweep's rows, as written by its parts and read by the charts.</summary>
public static class SweepId
{
    /// <summary>The end of the variants for which the library chooses the number of threads.</summary>
    public const string Chosen = "-chosen";

    /// <summary>The batch sizes by which widths are measured.</summary>
    public static readonly int[] WidthBatches = [1, 32, 256];

    /// <summary>The batch sizes by which depths are measured.</summary>
    public static readonly int[] DepthBatches = [1, 32];

    /// <summary>The networks that are measured by batch size.</summary>
    public static readonly string[] Networks = ["784-16-16-10", "784-128-64-10"];

    /// <summary>GFLOP/s by width.</summary>
    public static string Width(SweepCall call, int batch) => $"width-{Word(call)}-b{batch}";

    /// <summary>Nanoseconds for each sample and layer by the number of layers.</summary>
    public static string Depth(SweepCall call, int batch) => $"depth-{Word(call)}-b{batch}";

    /// <summary>Milliseconds of a process's first call by the number of layers.</summary>
    public static string FirstCall(SweepCall call) => $"depth-first-{Word(call)}";

    /// <summary>Samples per second by batch size.</summary>
    public static string Batch(SweepCall call, string network) => $"batch-{Word(call)}-{network}";

    /// <summary>Samples per second by batch size and number of threads.</summary>
    public static string Threads(SweepCall call, string network) => $"threads-{Word(call)}-{network}";

    /// <summary>Milliseconds of the generator by width or number of layers.</summary>
    /// <param name="axis">"width" or "depth".</param>
    public static string Generator(string axis) => $"generator-{axis}";

    /// <summary>Kilobytes of emitted source by width or number of layers.</summary>
    /// <param name="axis">"width" or "depth".</param>
    public static string Source(string axis) => $"generator-{axis}-source";

    /// <summary>The word for a call: "prediction" or "training".</summary>
    public static string Word(SweepCall call) => call == SweepCall.Prediction ? "prediction" : "training";
}
