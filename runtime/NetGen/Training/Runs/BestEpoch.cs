using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The best epoch of a run so far and its parameters.</summary>
/// <param name="parameterLength">The length of the parameter buffer, in floats.</param>
internal sealed class BestEpoch(int parameterLength)
{
    /// <summary>The number of the epoch in the run, from 1; 0 if there is none yet.</summary>
    public int Epoch { get; private set; }

    /// <summary>The epoch's score; higher is better.</summary>
    public double Score { get; private set; } = double.NegativeInfinity;

    /// <summary>The epoch's parameters.</summary>
    public AlignedBuffer Parameters { get; } = new(parameterLength);

    /// <summary>Keeps an epoch if it is better than the best one so far.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="score">The epoch's score; NaN never counts as an improvement.</param>
    /// <param name="parameters">The epoch's parameters.</param>
    /// <param name="minDelta">The minimum improvement that counts.</param>
    public void Observe(int epoch, double score, AlignedBuffer parameters, double minDelta)
    {
        if (Epoch == 0 ? double.IsNaN(score) : !(score - Score > minDelta))
        {
            return;
        }

        Set(epoch, score);
        parameters.Span.CopyTo(Parameters.Span);
    }

    /// <summary>Restores the numbers of a checkpoint; the caller restores the parameters.</summary>
    public void Set(int epoch, double score) => (Epoch, Score) = (epoch, score);
}
