using System.Diagnostics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Saves a trainer's checkpoints when they are due.</summary>
/// <param name="trainer">The trainer.</param>
internal sealed class CheckpointWriter(Trainer trainer)
{
    private long _lastSave = Stopwatch.GetTimestamp();

    /// <summary>When and where checkpoints are saved; null for never.</summary>
    public Checkpointing? Settings { get; set; }

    /// <summary>Saves after a step if a checkpoint is due.</summary>
    public void AfterStep()
    {
        if (Settings is { } when
            && (trainer.Step % when.EverySteps == 0 || (when.Interval is { } interval && Stopwatch.GetElapsedTime(_lastSave) >= interval)))
        {
            Save(when.Path, restored: null);
        }
    }

    /// <summary>Saves after an epoch that is not the last if a checkpoint is due.</summary>
    /// <param name="epochs">The number of epochs finished in this run.</param>
    public void AfterEpoch(int epochs)
    {
        if (Settings is { } when && epochs % when.EveryEpochs == 0)
        {
            Save(when.Path, restored: null);
        }
    }

    /// <summary>Saves at the end of a run.</summary>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them; otherwise null.</param>
    public void AtEnd(AlignedBuffer? restored)
    {
        if (Settings is { } when)
        {
            Save(when.Path, restored);
        }
    }

    /// <summary>Saves a checkpoint.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them: they become the parameters of the file,
    /// which also keeps those after the last step. Otherwise null.</param>
    public void Save(string path, AlignedBuffer? restored)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        trainer.ToCheckpoint(restored).Save(path);
        _lastSave = Stopwatch.GetTimestamp();
    }
}
