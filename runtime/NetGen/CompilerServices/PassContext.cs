using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>What a pass through the layers is for, besides its buffers. Called by emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct PassContext
{
    private readonly int _stage;

    private PassContext(int count, bool isTraining, ulong dropoutKey, int stage)
    {
        Count = count;
        IsTraining = isTraining;
        DropoutKey = dropoutKey;
        _stage = stage;
    }

    /// <summary>The samples of the whole batch, of which a pass may be one thread's share.</summary>
    public int Count { get; }

    /// <summary>Whether it is a training step: dropout drops, and batch normalization takes the statistics of the batch. Otherwise the layers work
    /// as in prediction.</summary>
    public bool IsTraining { get; }

    /// <summary>What the random numbers of this step are drawn from, together with the layer and the place in the batch.</summary>
    public ulong DropoutKey { get; }

    /// <summary>An evaluation: all stages at once.</summary>
    public static PassContext Evaluation(int count) => new(count, isTraining: false, 0, 0);

    /// <summary>The first stage of a training step.</summary>
    /// <param name="count">The samples of the batch.</param>
    /// <param name="seed">The trainer's seed.</param>
    /// <param name="step">The step's number.</param>
    /// <param name="accumulated">The batches before this one whose gradients go into the same step.</param>
    public static PassContext Training(int count, int seed, long step, int accumulated = 0) =>
        new(count, isTraining: true, SplitMix64.At(((ulong)(uint)seed << 32) + (uint)accumulated, (ulong)step), 0);

    /// <summary>Another stage of the same step.</summary>
    public PassContext WithStage(int stage) => new(Count, IsTraining, DropoutKey, stage);

    /// <summary>Whether a stage of the pass is to be done: layers that need the whole batch cut a training step into stages.</summary>
    public bool Runs(int stage) => !IsTraining || _stage == stage;
}
