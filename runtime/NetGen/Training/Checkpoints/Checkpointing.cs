namespace NetGen;

/// <summary>
/// When Fit saves checkpoints: <c>trainer.Checkpointing = new Checkpointing("run.safetensors") { EverySteps = 1000 }</c>. It always does so at the end of
/// a run, and when a run is cancelled.
/// </summary>
/// <remarks>The file at the end has the parameters that Fit leaves in the network: with <see cref="EarlyStopping"/> those of the best epoch. Those after
/// the last step are in it too, beside them, and a run that is resumed goes on with them.</remarks>
public sealed record Checkpointing
{
    private int? _everySteps;
    private int? _everyEpochs = 1;
    private TimeSpan? _interval;

    /// <summary>Chooses the file.</summary>
    /// <param name="path">The file, which each checkpoint replaces, at once and whole; its directory exists.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public Checkpointing(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>After how many epochs; 1 unless set, null for none but the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? EveryEpochs
    {
        get => _everyEpochs;
        init => _everyEpochs = AtLeastOne(value, nameof(EveryEpochs));
    }

    /// <summary>After how many steps; null unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? EverySteps
    {
        get => _everySteps;
        init => _everySteps = AtLeastOne(value, nameof(EverySteps));
    }

    /// <summary>After how much time, at the end of a step; null unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public TimeSpan? Interval
    {
        get => _interval;
        init => _interval = value is { Ticks: <= 0 }
            ? throw new ArgumentOutOfRangeException(nameof(Interval), value, "The time between two checkpoints must be greater than 0.")
            : value;
    }

    private static int? AtLeastOne(int? value, string name) => value is < 1
        ? throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 1, or null.")
        : value;
}
