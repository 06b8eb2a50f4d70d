namespace NetGen;

/// <summary>How a training run ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were trained.</summary>
    Completed = 1,

    /// <summary><see cref="EarlyStopping"/> ended it.</summary>
    StoppedEarly = 2,

    /// <summary>It was canceled before its last epoch was finished; the network is as the last complete step left it.</summary>
    Canceled = 3,

    /// <summary>A loss, a gradient or a parameter became NaN or infinite; see <see cref="TrainingDivergedException"/>.</summary>
    Diverged = 4,
}
