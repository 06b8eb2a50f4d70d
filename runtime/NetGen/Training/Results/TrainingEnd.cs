namespace NetGen;

/// <summary>Specifies how a training run ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs were trained.</summary>
    Completed = 1,

    /// <summary><see cref="EarlyStopping"/> ended the run.</summary>
    StoppedEarly = 2,

    /// <summary>The run was canceled before its last epoch was finished; the network keeps the parameters of the last complete
    /// step.</summary>
    Canceled = 3,

    /// <summary>A loss, a gradient or a parameter became NaN or infinite; see <see cref="TrainingDivergedException"/>.</summary>
    Diverged = 4,
}
