using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Combines the gradients of several batches into one step: their mean, weighted by the batches' sample weights.</summary>
/// <param name="parameterLength">The length of a gradient buffer, in floats.</param>
internal sealed class GradientAccumulation(int parameterLength)
{
    private AlignedBuffer? _sum;
    private int _batchesPerStep = 1;

    /// <summary>The number of batches per step, at least 1. Setting it discards the accumulated batches.</summary>
    public int BatchesPerStep
    {
        get => _batchesPerStep;
        set
        {
            _batchesPerStep = value;
            Drop();
        }
    }

    /// <summary>The number of batches accumulated for the current step.</summary>
    public int WaitingBatches { get; private set; }

    /// <summary>The sum of the sample weights of these batches.</summary>
    public double WaitingWeight { get; private set; }

    /// <summary>The sum of the gradients of these batches, each times the sum of its sample weights.</summary>
    public AlignedBuffer Sum => _sum ??= new AlignedBuffer(parameterLength);

    /// <summary>Discards the accumulated batches.</summary>
    public void Drop() => WaitingBatches = 0;

    /// <summary>Restores the numbers of a checkpoint; the caller restores the sum.</summary>
    public void Restore(int waitingBatches, double waitingWeight) => (WaitingBatches, WaitingWeight) = (waitingBatches, waitingWeight);

    /// <summary>Adds the gradients of a batch.</summary>
    /// <param name="gradients">The batch's gradients; when the step is complete, they are replaced by the mean over all its
    /// batches.</param>
    /// <param name="weight">The sum of the batch's sample weights.</param>
    /// <returns>Whether the step is complete.</returns>
    public bool Add(AlignedBuffer gradients, double weight)
    {
        if (BatchesPerStep == 1)
        {
            return true;
        }

        if (WaitingBatches == 0)
        {
            Sum.Span.Clear();
            WaitingWeight = 0;
        }

        Averaging.Add(ref Sum.First, ref gradients.First, (float)weight, parameterLength);
        WaitingWeight += weight;
        WaitingBatches++;
        if (WaitingBatches < BatchesPerStep)
        {
            return false;
        }

        TakeMean(gradients);
        return true;
    }

    /// <summary>Replaces gradients by the mean over the accumulated batches, and discards these.</summary>
    public void TakeMean(AlignedBuffer gradients)
    {
        Sum.Span.CopyTo(gradients.Span);
        Clipping.Scale(ref gradients.First, WaitingWeight > 0 ? (float)(1 / WaitingWeight) : 0, parameterLength);
        WaitingBatches = 0;
    }
}
