using System.Runtime.ExceptionServices;
using NetGen.CompilerServices;

namespace NetGen;

/// <summary>A batch of samples from a stream.</summary>
/// <param name="shape">The sizes of a sample.</param>
/// <param name="capacity">The maximum number of samples.</param>
internal sealed class StreamBatch(DatasetShape shape, int capacity)
{
    private readonly AlignedBuffer _inputs = new(checked(capacity * shape.InputSize));
    private readonly int[] _labels = new int[shape.HasLabels ? capacity : 0];

    // [capacity x TargetSize]; empty if samples have labels.
    private readonly float[] _targets = new float[shape.HasLabels ? 0 : checked(capacity * shape.TargetSize)];

    /// <summary>The number of samples; 0 after the last batch of an epoch.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the batch is full.</summary>
    public bool IsFull => Count == capacity;

    /// <summary>The exception that prevented the batch from being read.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>[Count x InputSize].</summary>
    public ref float Inputs => ref _inputs.First;

    /// <summary>[Count]; empty if samples have target values.</summary>
    public ReadOnlySpan<int> Labels => shape.HasLabels ? _labels.AsSpan(0, Count) : default;

    /// <summary>Empties the batch.</summary>
    public void Clear()
    {
        Count = 0;
        Failure = null;
    }

    /// <summary>Records the exception that prevented the batch from being read.</summary>
    public void Fail(Exception exception)
    {
        Count = 0;
        Failure = ExceptionDispatchInfo.Capture(exception);
    }

    /// <summary>Adds a sample and returns its inputs in this batch.</summary>
    public Span<float> Add(StreamSample sample)
    {
        Span<float> inputs = _inputs.Span.Slice(Count * shape.InputSize, shape.InputSize);
        sample.Inputs.CopyTo(inputs);
        if (shape.HasLabels)
        {
            _labels[Count] = sample.Label;
        }

        sample.Targets.CopyTo(_targets.AsSpan(Count * sample.Targets.Length));
        Count++;
        return inputs;
    }

    /// <summary>Moves all samples from another batch into this one.</summary>
    public void Take(StreamBatch other)
    {
        other._inputs.Span[..(other.Count * shape.InputSize)].CopyTo(_inputs.Span[(Count * shape.InputSize)..]);
        other.Labels.CopyTo(_labels.AsSpan(shape.HasLabels ? Count : 0));
        other.TargetValues.CopyTo(_targets.AsSpan(shape.HasLabels ? 0 : Count * shape.TargetSize));
        Count += other.Count;
        other.Clear();
    }

    /// <summary>Copies the targets; labels become one-hot rows, or 0 or 1 for a single output.</summary>
    /// <param name="targets">[Count x stride], written.</param>
    /// <param name="outputSize">The number of outputs of the network.</param>
    /// <param name="stride">The distance in floats from one row to the next.</param>
    public void CopyTargets(Span<float> targets, int outputSize, int stride)
    {
        targets[..(Count * stride)].Clear();
        for (int i = 0; i < Count; i++)
        {
            Span<float> row = targets.Slice(i * stride, outputSize);
            if (shape.HasLabels)
            {
                LabelRow.Set(row, _labels[i]);
            }
            else
            {
                _targets.AsSpan(i * outputSize, outputSize).CopyTo(row);
            }
        }
    }

    private ReadOnlySpan<float> TargetValues => shape.HasLabels ? default : _targets.AsSpan(0, Count * shape.TargetSize);
}
