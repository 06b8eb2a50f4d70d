using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The augmented batches of an epoch. Helper threads prepare the next batch while the current one is trained, in two alternating buffers.
/// </summary>
/// <remarks>
/// A late helper delays nothing: when a batch is needed, the training thread does the shares that nobody has begun; without helpers, all
/// of them. Allocates nothing after construction.
/// </remarks>
internal sealed class AugmentedBatches : IDivisibleWork, IDisposable
{
    /// <summary>The number of samples in a share.</summary>
    private const int ShareSamples = 4;

    private readonly Dataset _data;
    private readonly BatchOrder _order;
    private readonly int _seed;
    private readonly int _helpers;
    private readonly AlignedBuffer[] _inputs;
    private readonly AugmentationWorker[] _workers;
    private readonly WorkTeam _team = new();

    // The batch being prepared, or the last one.
    private int _batch;

    // The batch being trained.
    private int _current;
    private int _epoch;
    private bool _isStarted;
    private volatile bool _isAbandoned;

    /// <summary>Allocates the buffers.</summary>
    /// <param name="augmentation">The augmentation of the inputs.</param>
    /// <param name="data">The data set, whose samples fit the augmentation.</param>
    /// <param name="order">The batches; they are shuffled only between epochs.</param>
    /// <param name="seed">The trainer's seed.</param>
    /// <param name="helpers">The number of threads that prepare a batch in addition to the training thread.</param>
    public AugmentedBatches(Augmentation augmentation, Dataset data, BatchOrder order, int seed, int helpers)
    {
        _data = data;
        _order = order;
        _seed = seed;
        int largest = Math.Min(order.BatchSize, order.Count);
        _helpers = Math.Min(helpers, Shares(largest));
        int length = checked(largest * data.InputSize);
        _inputs = [new AlignedBuffer(length), new AlignedBuffer(length)];
        _workers = new AugmentationWorker[_helpers + 1];
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = augmentation.CreateWorker();
        }
    }

    /// <summary>Whether no share of a batch is waiting or in progress.</summary>
    public bool IsReady => _team.IsDone;

    /// <summary>The inputs of the current batch, [samples x InputSize]; valid until the next call of <see cref="MoveNext"/>.</summary>
    public ref float Inputs => ref InputsOf(_current).First;

    /// <summary>Begins an epoch, whose samples have been shuffled.</summary>
    /// <param name="epoch">The epoch, from which the samples' random numbers are derived.</param>
    /// <param name="batch">The index of the first batch.</param>
    public void Begin(int epoch, int batch)
    {
        _epoch = epoch;
        if (batch < _order.BatchCount)
        {
            Start(batch);
        }
    }

    /// <summary>Moves to the next batch, which must exist, and starts preparing the one after it.</summary>
    public void MoveNext()
    {
        Finish();
        _current = _batch;
        if (_batch + 1 < _order.BatchCount)
        {
            Start(_batch + 1);
        }
    }

    /// <inheritdoc/>
    public void DoShare(int share, int shares, int worker)
    {
        if (_isAbandoned)
        {
            return;
        }

        ReadOnlySpan<int> batch = _order[_batch];
        int first = share * ShareSamples;
        ReadOnlySpan<int> samples = batch[first..Math.Min(batch.Length, first + ShareSamples)];
        int size = _data.InputSize;
        Span<float> inputs = InputsOf(_batch).Span[(first * size)..];
        _data.CopyInputs(samples, inputs);
        for (int i = 0; i < samples.Length; i++)
        {
            Span<float> image = inputs.Slice(i * size, size);
            _workers[worker].Apply(image, image, SampleRandom.Of(_seed, _epoch, samples[i]));
        }
    }

    /// <summary>Abandons the batch in preparation, and returns when no helper is working on it.</summary>
    public void Dispose()
    {
        if (_isStarted)
        {
            _isAbandoned = true;
            Finish();
        }
    }

    private static int Shares(int samples) => (samples + ShareSamples - 1) / ShareSamples;

    private AlignedBuffer InputsOf(int batch) => _inputs[batch & 1];

    private void Start(int batch)
    {
        _batch = batch;
        _isStarted = true;
        _team.Start(this, Shares(_order[batch].Length), _helpers);
    }

    private void Finish()
    {
        _isStarted = false;
        _team.Finish();
    }
}
