using NetGen.CompilerServices;

namespace NetGen;

/// <summary>The best epoch of a run so far and its parameters.</summary>
/// <param name="parameterLength">The floats of the parameter buffer.</param>
internal sealed class BestEpoch(int parameterLength)
{
    /// <summary>The epoch of the run, from 1; 0 if there is none yet.</summary>
    public int Epoch { get; private set; }

    /// <summary>Its score; higher is better.</summary>
    public double Score { get; private set; } = double.NegativeInfinity;

    /// <summary>Its parameters.</summary>
    public AlignedBuffer Parameters { get; } = new(parameterLength);

    /// <summary>Keeps an epoch if it is better than the best one.</summary>
    /// <param name="epoch">The epoch.</param>
    /// <param name="score">Its score; NaN is no improvement on anything.</param>
    /// <param name="parameters">Its parameters.</param>
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

    /// <summary>Sets what a checkpoint has kept; the parameters are set by themselves.</summary>
    public void Set(int epoch, double score) => (Epoch, Score) = (epoch, score);
}
