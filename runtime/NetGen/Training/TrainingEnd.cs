namespace NetGen;

/// <summary>How a training run ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were trained.</summary>
    Completed = 1,

    /// <summary><see cref="EarlyStopping"/> ended it.</summary>
    StoppedEarly = 2,

    /// <summary>It was cancelled before its last epoch was finished; the network is as the last whole step left it.</summary>
    Canceled = 3,

    /// <summary>A value stopped being finite; see <see cref="TrainingDivergedException"/>.</summary>
    Diverged = 4,
}
