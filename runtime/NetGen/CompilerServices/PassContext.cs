using System.ComponentModel;

namespace NetGen.CompilerServices;

/// <summary>
/// The context of a pass through the layers: its batch, whether it is a training step, and its stage. Called by emitted code.
/// </summary>
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

    /// <summary>The number of samples in the whole batch, of which a pass may process one thread's share.</summary>
    public int Count { get; }

    /// <summary>
    /// Whether the pass belongs to a training step: dropout is active and batch normalization uses the batch statistics. Otherwise the
    /// layers work as in prediction.
    /// </summary>
    public bool IsTraining { get; }

    /// <summary>The key of the random numbers of this step and micro-batch; the layer and the position in the micro-batch select a
    /// number.</summary>
    public ulong DropoutKey { get; }

    /// <summary>Creates the context of an evaluation, which runs all stages in one pass.</summary>
    public static PassContext Evaluation(int count) => new(count, isTraining: false, 0, 0);

    /// <summary>Creates the context of the first stage of a training step.</summary>
    /// <param name="count">The number of samples in the batch.</param>
    /// <param name="seed">The trainer's seed.</param>
    /// <param name="step">The number of the step.</param>
    /// <param name="accumulated">The number of preceding batches whose gradients accumulate into the same step.</param>
    public static PassContext Training(int count, int seed, long step, int accumulated = 0) =>
        new(count, isTraining: true, SplitMix64.At(((ulong)(uint)seed << 32) + (uint)accumulated, (ulong)step), 0);

    /// <summary>Returns the context of another stage of the same step.</summary>
    public PassContext WithStage(int stage) => new(Count, IsTraining, DropoutKey, stage);

    /// <summary>Returns the context of one micro-batch of the same step, whose samples are numbered from 0.</summary>
    /// <param name="index">The index of the micro-batch.</param>
    internal PassContext OfMicroBatch(int index) =>
        new(Count, IsTraining, index == 0 ? DropoutKey : SplitMix64.At(DropoutKey, (ulong)index), _stage);

    /// <summary>Whether this pass runs a stage: layers that need the whole batch divide a training step into stages.</summary>
    public bool Runs(int stage) => !IsTraining || _stage == stage;
}
