namespace NetGen;

/// <summary>
/// When and where Fit saves checkpoints. It always saves one at the end of a run and when a run is canceled.
/// </summary>
/// <remarks>The last checkpoint of a run contains the parameters that Fit leaves in the network: with <see cref="EarlyStopping"/> those of
/// the best epoch. It also contains those after the last step, with which a resumed run continues.</remarks>
/// <example><code>
/// trainer.Checkpointing = new Checkpointing("digits.safetensors") { EverySteps = 1000 };
/// if (File.Exists("digits.safetensors"))
/// {
///     trainer.LoadCheckpoint("digits.safetensors");
/// }
///
/// trainer.Fit(train, epochs: 30, batchSize: 32);
/// </code></example>
public sealed record Checkpointing
{
    private int? _everySteps;
    private int? _everyEpochs = 1;
    private TimeSpan? _interval;

    /// <summary>Initializes the settings.</summary>
    /// <param name="path">The path of the file, in an existing directory; each checkpoint replaces the file atomically.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public Checkpointing(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>Gets the path of the file.</summary>
    public string Path { get; }

    /// <summary>Gets the number of epochs between two checkpoints. The default is 1; <c>null</c> to save only at the end of the
    /// run.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? EveryEpochs
    {
        get => _everyEpochs;
        init => _everyEpochs = AtLeastOne(value, nameof(EveryEpochs));
    }

    /// <summary>Gets the number of steps between two checkpoints; <c>null</c>, the default, for no checkpoints by steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? EverySteps
    {
        get => _everySteps;
        init => _everySteps = AtLeastOne(value, nameof(EverySteps));
    }

    /// <summary>Gets the minimum time between two checkpoints, each saved at the end of a step; <c>null</c>, the default, for no
    /// checkpoints by time.</summary>
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
