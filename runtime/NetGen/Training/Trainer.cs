using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Trains one network: owns what exists for training alone, such as gradients, activations kept for backpropagation and the optimizer's state. Get one
/// by <c>network.Trainer(loss, optimizer)</c>.
/// </summary>
/// <remarks>
/// A trainer is for one thread at a time. Predictions with its network may run meanwhile; they see a mixture of two steps. This class names neither the
/// network nor the optimizer, so it is the type for fields, parameters and lists; only
/// <see cref="Trainer{TNetwork, TLoss, TOptimizer}"/> derives from it.
/// </remarks>
/// <example><code>
/// private readonly Trainer _trainer;
/// _trainer = net.Trainer(Loss.CrossEntropy, new Adam());
/// </code></example>
public abstract partial class Trainer
{
    private int? _threads;

    /// <summary>Binds the trainer to a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="memory">Its parameters and decision rule.</param>
    /// <param name="seed">Determines the order of samples in Fit and which values dropout drops.</param>
    private protected Trainer(NetworkDescription network, NetworkMemory memory, int seed)
    {
        Network = network;
        Parameters = memory.Parameters;
        Seed = seed;
        ParameterSettings = new ParameterSettings(network.Layout);
        Decision = memory.Decision;
        _accumulation = new GradientAccumulation(network.ParameterLength);
        _average = new ParameterAverage(memory.Parameters);
        _clipper = new GradientClipper(network.Layout);
        _checkpoints = new CheckpointWriter(this);
    }

    /// <summary>Gets the settings of each tensor: whether it is trained, its learning-rate factor, penalties and norm limit.</summary>
    public ParameterSettings ParameterSettings { get; }

    /// <summary>Gets the number of steps taken.</summary>
    public long Step { get; private set; }

    /// <summary>Gets the number of epochs finished by all calls of Fit; each epoch has its own order of samples.</summary>
    public int Epoch { get; private set; }

    /// <summary>
    /// Gets or sets the number of threads that share a step or an evaluation. If <c>null</c>, as by default, it is chosen from the amount of work, up to
    /// the number of processors, which concurrent calls share; small steps use one. It affects the speed, not a bit of the result.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or greater than 64.</exception>
    public int? Threads
    {
        get => _threads;
        set
        {
            ThreadChoice.ThrowIfImpossible(value, nameof(value));
            _threads = value;
        }
    }

    /// <summary>
    /// Gets or sets whether inputs and targets are checked for NaN and infinities before a step changes anything; off by default, since it takes time.
    /// </summary>
    public bool ChecksFinite { get; set; }

    /// <summary>The network.</summary>
    private protected NetworkDescription Network { get; }

    /// <summary>Its parameters.</summary>
    private protected AlignedBuffer Parameters { get; }

    /// <summary>Its decision rule, which learns of the loss.</summary>
    private protected DecisionRule Decision { get; }

    /// <summary>The seed; a checkpoint brings its own.</summary>
    private protected int Seed { get; private set; }

    /// <summary>The step, without the names of network, loss and optimizer.</summary>
    private protected abstract TrainingStep TrainingStep { get; }

    /// <summary>Takes one step on one batch: forward, loss, backpropagation, update. Allocates nothing once a batch as large has been seen.</summary>
    /// <param name="inputs">The samples, row by row: [samples x InputSize].</param>
    /// <param name="targets">The targets, row by row: [samples x OutputSize].</param>
    /// <returns>The mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, a length does not fit, or a value is not finite and <see cref="ChecksFinite"/> is set;
    /// nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which require labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Takes one step on one batch of weighted samples.</summary>
    /// <param name="inputs">The samples, row by row: [samples x InputSize].</param>
    /// <param name="targets">The targets, row by row: [samples x OutputSize].</param>
    /// <param name="weights">The weight of each sample: finite and at least 0.</param>
    /// <returns>The weighted mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, a length does not fit, a weight is negative or not finite, or a value is not finite
    /// and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> are set, which require labels; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights);

    /// <summary>Takes one step on one batch with class labels.</summary>
    /// <param name="inputs">The samples, row by row: [samples x InputSize].</param>
    /// <param name="labels">The class of each sample, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="weights">The weight of each sample, finite and at least 0, which multiplies that of its class in <see cref="ClassWeights"/>; empty for
    /// 1 each.</param>
    /// <returns>The weighted mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty, a length does not fit, a label is out of range, a weight is negative or not finite, or
    /// a value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the norm of the gradients is limited and not finite; nothing has been
    /// learned from this batch.</exception>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default);

    /// <summary>Computes loss and accuracy of the network on a data set.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    public Evaluation Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(Parameters, data);
    }

    /// <summary>Computes loss and accuracy of the network on a stream, in the stream's own order: the same bits as on a data set that has its samples in
    /// memory.</summary>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <exception cref="InvalidDataException">The stream has no samples or not as many as it declares, or a label is out of range.</exception>
    public Evaluation Evaluate(StreamedDataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(Parameters, data);
    }

    /// <summary>Trains on the current batch of a feed.</summary>
    private protected abstract BatchResult TrainBatch(BatchFeed feed);

    /// <summary>Computes loss and accuracy with given parameters.</summary>
    private protected abstract Evaluation Evaluate(AlignedBuffer parameters, Dataset data);

    /// <inheritdoc cref="Evaluate(AlignedBuffer, Dataset)"/>
    private protected abstract Evaluation Evaluate(AlignedBuffer parameters, StreamedDataset data);

    /// <summary>Prepares the optimizer for the next step.</summary>
    private protected abstract void Prepare();

    /// <summary>Applies the gradients that a step has stored, once they are those of all batches of the step.</summary>
    /// <param name="weight">What the samples of the batch count for.</param>
    private protected void ApplyStoredGradients(double weight)
    {
        if (!_accumulation.Add(TrainingStep.Gradients, weight))
        {
            TrainingStep.FollowStatistics();
            return;
        }

        ClipGradients();
        TrainingStep.ApplyGradients();
        FinishStep();
    }

    /// <summary>Counts a step after its update and lets the average of the parameters follow it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void FinishStep()
    {
        Step++;
        if (_average.Decay is { } decay)
        {
            _average.Follow(decay);
        }
    }

    /// <summary>Takes a step with the batches that wait for the rest of theirs.</summary>
    private void StepWithWaitingBatches()
    {
        _accumulation.TakeMean(TrainingStep.Gradients);
        Prepare();
        ClipGradients();
        TrainingStep.ApplyGradients(follow: false);
        FinishStep();
    }

    private void ClipGradients()
    {
        if (!_clipper.TryClip(TrainingStep))
        {
            throw DivergedGradients();
        }
    }
}
