using NetGen.CompilerServices;

namespace NetGen;

/// <summary>Puts the gradients of several batches into one step: their mean, each batch weighted by what its samples count for.</summary>
/// <param name="parameterLength">The floats of a buffer of gradients.</param>
internal sealed class GradientAccumulation(int parameterLength)
{
    private AlignedBuffer? _sum;
    private int _batchesPerStep = 1;

    /// <summary>The batches of a step, at least 1. Setting it drops what has been accumulated.</summary>
    public int BatchesPerStep
    {
        get => _batchesPerStep;
        set
        {
            _batchesPerStep = value;
            Drop();
        }
    }

    /// <summary>The batches whose gradients wait for the rest of their step.</summary>
    public int WaitingBatches { get; private set; }

    /// <summary>What the samples of these batches count for.</summary>
    public double WaitingWeight { get; private set; }

    /// <summary>The sum of the gradients of these batches, each times what its samples count for.</summary>
    public AlignedBuffer Sum => _sum ??= new AlignedBuffer(parameterLength);

    /// <summary>Forgets the batches that wait.</summary>
    public void Drop() => WaitingBatches = 0;

    /// <summary>Sets what a checkpoint has kept; the sum is set by itself.</summary>
    public void Restore(int waitingBatches, double waitingWeight) => (WaitingBatches, WaitingWeight) = (waitingBatches, waitingWeight);

    /// <summary>Adds the gradients of a batch.</summary>
    /// <param name="gradients">The batch's gradients. When the step is complete they become the mean over all of its batches.</param>
    /// <param name="weight">What the samples of the batch count for.</param>
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

    /// <summary>Replaces gradients by the mean over the batches that wait, which are then done.</summary>
    public void TakeMean(AlignedBuffer gradients)
    {
        Sum.Span.CopyTo(gradients.Span);
        Clipping.Scale(ref gradients.First, WaitingWeight > 0 ? (float)(1 / WaitingWeight) : 0, parameterLength);
        WaitingBatches = 0;
    }
}
