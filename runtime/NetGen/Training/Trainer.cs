using System.Runtime.CompilerServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// Trains a network and owns everything that only training needs, such as gradients, the activations kept for backpropagation and the
/// optimizer's state. Create one with <c>network.Trainer(loss, optimizer)</c>.
/// </summary>
/// <remarks>
/// Not thread-safe. Predictions with its network may run during training, but may see the parameters of two steps mixed. This class names
/// neither the network nor the optimizer, so it is the type for fields, parameters and lists; only
/// <see cref="Trainer{TNetwork, TLoss, TOptimizer}"/> derives from it.
/// </remarks>
/// <example><code>
/// Trainer trainer = net.Trainer(Loss.CrossEntropy, new Adam());
/// trainer.Schedule = LearningRateSchedule.Cosine(length: 30);
/// trainer.EarlyStopping = new EarlyStopping(patience: 5);
/// trainer.Fit(train, epochs: 30, batchSize: 32, validation: validation);
/// Evaluation result = trainer.Evaluate(test);
/// </code></example>
public abstract partial class Trainer
{
    private int? _threads;

    /// <summary>Initializes the trainer of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="memory">The network's parameters and decision rule.</param>
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

    /// <summary>Gets the number of epochs finished in all calls of Fit; with the seed it determines the order of an epoch's
    /// samples.</summary>
    public int Epoch { get; private set; }

    /// <summary>
    /// Gets or sets the number of threads for a step or an evaluation, 1 to 64. If <c>null</c>, the default, it is chosen from the amount
    /// of work, up to the number of processors, which concurrent calls share; small steps use one thread. Affects only the speed: results
    /// are identical bit for bit.
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
    /// Gets or sets whether inputs and targets are checked for NaN and infinities before a step changes anything. The default is
    /// <c>false</c>, since the check takes time.
    /// </summary>
    public bool ChecksFinite { get; set; }

    /// <summary>The description of the network.</summary>
    private protected NetworkDescription Network { get; }

    /// <summary>The network's parameters.</summary>
    private protected AlignedBuffer Parameters { get; }

    /// <summary>The network's decision rule; a step sets its threshold from the loss.</summary>
    private protected DecisionRule Decision { get; }

    /// <summary>The random seed; loading a checkpoint replaces it.</summary>
    private protected int Seed { get; private set; }

    /// <summary>The training step, typed without network, loss and optimizer.</summary>
    private protected abstract TrainingStep TrainingStep { get; }

    /// <summary>Trains on one batch: forward pass, loss, backpropagation and update. Allocates nothing once a batch of this size has been
    /// trained.</summary>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="targets">The targets, one row per sample: [samples x OutputSize].</param>
    /// <returns>The mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty or smaller than batch normalization requires, a length does not match, or a
    /// value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> is set, which requires labels; nothing has
    /// changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the gradients are clipped by norm and their norm is not
    /// finite; the batch caused no update.</exception>
    /// <example><code>
    /// // XOR: four samples with two inputs and one target each.
    /// float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
    /// float[] targets = [0, 1, 1, 0];
    /// var trainer = new XorNet(seed: 1).Trainer(Loss.MeanSquaredError, new Sgd(learningRate: 1, momentum: 0.9));
    /// for (int step = 1; step &lt;= 1000; step++)
    /// {
    ///     float loss = trainer.TrainBatch(inputs, targets);
    ///     Console.WriteLine($"Step {step}: loss {loss:F4}");
    /// }
    /// </code></example>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets);

    /// <summary>Trains on one batch of weighted samples.</summary>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="targets">The targets, one row per sample: [samples x OutputSize].</param>
    /// <param name="weights">The weight of each sample: finite and at least 0.</param>
    /// <returns>The weighted mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty or smaller than batch normalization requires, a length does not match, a
    /// weight is negative or not finite, or a value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    /// <exception cref="InvalidOperationException"><see cref="ClassWeights"/> is set, which requires labels; nothing has
    /// changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the gradients are clipped by norm and their norm is not
    /// finite; the batch caused no update.</exception>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, ReadOnlySpan<float> weights);

    /// <summary>Trains on one batch with class labels.</summary>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="labels">The class of each sample, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="weights">The weight of each sample, finite and at least 0, multiplied by its class's weight in
    /// <see cref="ClassWeights"/>; if empty, every weight is 1.</param>
    /// <returns>The weighted mean loss of the batch before the update.</returns>
    /// <exception cref="ArgumentException">The batch is empty or smaller than batch normalization requires, a length does not match, a
    /// label is out of range, a weight is negative or not finite, or a value is not finite and <see cref="ChecksFinite"/> is set; nothing
    /// has changed.</exception>
    /// <exception cref="TrainingDivergedException">The loss is not finite, or the gradients are clipped by norm and their norm is not
    /// finite; the batch caused no update.</exception>
    /// <example><code>
    /// // The first 32 samples of a data set as a batch.
    /// int[] samples = [.. Enumerable.Range(0, 32)];
    /// float[] inputs = new float[samples.Length * train.InputSize];
    /// train.CopyInputs(samples, inputs);
    /// float loss = trainer.TrainBatch(inputs, train.Labels[..32]);
    /// </code></example>
    public abstract float TrainBatch(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, ReadOnlySpan<float> weights = default);

    /// <summary>Computes the network's loss and accuracy on a data set.</summary>
    /// <param name="data">The samples.</param>
    /// <exception cref="ArgumentException">The data does not match the network.</exception>
    /// <example><code>
    /// Evaluation result = trainer.Evaluate(test);
    /// Console.WriteLine($"Loss {result.Loss:F4}, accuracy {result.Accuracy:P2} on {result.Count:N0} samples");
    /// </code></example>
    public Evaluation Evaluate(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(Parameters, data);
    }

    /// <summary>Computes the network's loss and accuracy on a stream, in the order of the stream. The result has the same bits as that of a
    /// data set in memory with the same samples.</summary>
    /// <param name="data">The samples.</param>
    /// <exception cref="ArgumentException">The data does not match the network.</exception>
    /// <exception cref="InvalidDataException">The stream is empty or does not have the number of samples it declares, or a label is out of
    /// range.</exception>
    public Evaluation Evaluate(StreamedDataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Evaluate(Parameters, data);
    }

    /// <summary>Trains on the current batch of a feed.</summary>
    private protected abstract BatchResult TrainBatch(BatchFeed feed);

    /// <summary>Computes loss and accuracy with the given parameters.</summary>
    private protected abstract Evaluation Evaluate(AlignedBuffer parameters, Dataset data);

    /// <inheritdoc cref="Evaluate(AlignedBuffer, Dataset)"/>
    private protected abstract Evaluation Evaluate(AlignedBuffer parameters, StreamedDataset data);

    /// <summary>Prepares the optimizer for the next step.</summary>
    private protected abstract void Prepare();

    /// <summary>Applies the stored gradients once all batches of the step have been accumulated.</summary>
    /// <param name="weight">The sum of the batch's sample weights.</param>
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

    /// <summary>Counts a step after its update and updates the moving average of the parameters.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void FinishStep()
    {
        Step++;
        if (_average.Decay is { } decay)
        {
            _average.Follow(decay);
        }
    }

    /// <summary>Takes a step with the batches accumulated so far.</summary>
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
