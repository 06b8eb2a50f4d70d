using System.Diagnostics;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Saves checkpoints of a trainer when it is time.</summary>
/// <param name="trainer">The trainer.</param>
internal sealed class CheckpointWriter(Trainer trainer)
{
    private long _lastSave = Stopwatch.GetTimestamp();

    /// <summary>When it is time, and the file; null for never.</summary>
    public Checkpointing? Settings { get; set; }

    /// <summary>Saves after a step if it is time.</summary>
    public void AfterStep()
    {
        if (Settings is { } when
            && (trainer.Step % when.EverySteps == 0 || (when.Interval is { } interval && Stopwatch.GetElapsedTime(_lastSave) >= interval)))
        {
            Save(when.Path, restored: null);
        }
    }

    /// <summary>Saves after an epoch that is not the last if it is time.</summary>
    /// <param name="epochs">The epochs finished in this run.</param>
    public void AfterEpoch(int epochs)
    {
        if (Settings is { } when && epochs % when.EveryEpochs == 0)
        {
            Save(when.Path, restored: null);
        }
    }

    /// <summary>Saves at the end of a run.</summary>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them.</param>
    public void AtEnd(AlignedBuffer? restored)
    {
        if (Settings is { } when)
        {
            Save(when.Path, restored);
        }
    }

    /// <summary>Saves a checkpoint.</summary>
    /// <param name="path">The file.</param>
    /// <param name="restored">The parameters of the best epoch if Fit is about to restore them: the file's own, beside those after the last step.</param>
    public void Save(string path, AlignedBuffer? restored)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        trainer.ToCheckpoint(restored).Save(path);
        _lastSave = Stopwatch.GetTimestamp();
    }
}
