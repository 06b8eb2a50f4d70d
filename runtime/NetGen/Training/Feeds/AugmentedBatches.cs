using NetGen.CompilerServices;

namespace NetGen;

/// <summary>
/// The batches of an epoch with their inputs augmented, each prepared by helpers while the one before it is trained. Two buffers take turns.
/// </summary>
/// <remarks>
/// A helper that comes late delays nobody: what has not been begun when the batch is wanted, the training thread does itself, and without helpers
/// all of it. Allocates nothing after construction.
/// </remarks>
internal sealed class AugmentedBatches : IDivisibleWork, IDisposable
{
    /// <summary>Samples that a thread takes at a time.</summary>
    private const int ShareSamples = 4;

    private readonly Dataset _data;
    private readonly BatchOrder _order;
    private readonly int _seed;
    private readonly int _helpers;
    private readonly AlignedBuffer[] _inputs;
    private readonly AugmentationWorker[] _workers;
    private readonly WorkTeam _team = new();

    // The batch that is being prepared, or was the last.
    private int _batch;

    // The batch that is being trained.
    private int _current;
    private int _epoch;
    private bool _isStarted;
    private volatile bool _isAbandoned;

    /// <summary>Allocates the buffers.</summary>
    /// <param name="augmentation">What is done to the inputs.</param>
    /// <param name="data">The data set, whose samples fit the augmentation.</param>
    /// <param name="order">The batches; it is shuffled between epochs alone.</param>
    /// <param name="seed">The trainer's.</param>
    /// <param name="helpers">How many threads prepare a batch beside the training thread.</param>
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

    /// <summary>Whether no share of a batch is waiting or being done.</summary>
    public bool IsReady => _team.IsDone;

    /// <summary>The inputs of the batch that was moved to, [samples x InputSize], until the batch after it is.</summary>
    public ref float Inputs => ref InputsOf(_current).First;

    /// <summary>Begins an epoch, the order of whose samples is settled.</summary>
    /// <param name="epoch">The number that the samples' random numbers depend on.</param>
    /// <param name="batch">The first batch.</param>
    public void Begin(int epoch, int batch)
    {
        _epoch = epoch;
        if (batch < _order.BatchCount)
        {
            Start(batch);
        }
    }

    /// <summary>Goes to the next batch, which there is, and has the one after it begun.</summary>
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

    /// <summary>Leaves what has been begun and not taken, and returns when no helper is at work on it.</summary>
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
