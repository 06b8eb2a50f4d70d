namespace NetGen;

public abstract partial class Trainer
{
    /// <summary>
    /// Gets a view of the gradients dLoss/dparameter, averaged over the batch, as stored by the last
    /// <see cref="ComputeGradients(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>; zero for frozen tensors. They may be changed
    /// before <see cref="ApplyGradients"/>. Other steps overwrite them only if they measure, clip or accumulate gradients.
    /// </summary>
    public ParameterList Gradients => new(TrainingStep.Gradients, Network.Layout);

    /// <summary>Whether gradients have been computed and not yet applied.</summary>
    private protected bool HasGradients { get; set; }

    /// <summary>Whether the loss of the computed gradients was finite.</summary>
    private bool IsLossFinite { get; set; }

    /// <summary>Computes the gradients of a batch without updating anything.</summary>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="targets">The targets, one row per sample: [samples x OutputSize].</param>
    /// <param name="inputGradients">Receives dLoss/dinput, [samples x InputSize]; empty if not needed.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty or smaller than batch normalization requires, a length does not match,
    /// <paramref name="inputs"/> and <paramref name="inputGradients"/> overlap, or a value is not finite and <see cref="ChecksFinite"/> is
    /// set; nothing has changed.</exception>
    public abstract float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> inputGradients = default);

    /// <summary>Computes the gradients of a batch with class labels without updating anything.</summary>
    /// <param name="inputs">The inputs, one row per sample: [samples x InputSize].</param>
    /// <param name="labels">The class of each sample, from 0 to OutputSize - 1; 0 or 1 for a network with one output.</param>
    /// <param name="inputGradients">Receives dLoss/dinput, [samples x InputSize]; empty if not needed.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty or smaller than batch normalization requires, a length does not match, a
    /// label is out of range, <paramref name="inputs"/> and <paramref name="inputGradients"/> overlap, or a value is not finite and
    /// <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    public abstract float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> inputGradients = default);

    /// <summary>
    /// Takes one optimizer step with <see cref="Gradients"/>. ComputeGradients followed by ApplyGradients gives the same bits as
    /// TrainBatch, which does not store the gradients and is faster.
    /// </summary>
    /// <exception cref="InvalidOperationException">No gradients have been computed since the last step.</exception>
    /// <exception cref="TrainingDivergedException">The loss was not finite, or the gradients are clipped by norm and their norm is not
    /// finite; nothing has changed.</exception>
    public void ApplyGradients()
    {
        if (!HasGradients)
        {
            throw new InvalidOperationException(
                "No gradients have been computed since the last step: call ComputeGradients before each call of ApplyGradients.");
        }

        if (!IsLossFinite)
        {
            throw new TrainingDivergedException("The loss of the computed gradients is not finite, so they cannot be applied.");
        }

        Prepare();

        // If clipping throws, the gradients are still there to be changed and applied.
        HasGradients = true;
        ClipGradients();
        HasGradients = false;
        TrainingStep.ApplyGradients();
        FinishStep();
    }

    /// <summary>Records that a step has stored gradients, and measures them if requested.</summary>
    /// <param name="loss">The loss of the batch.</param>
    private protected void KeepGradients(double loss)
    {
        HasGradients = true;
        IsLossFinite = double.IsFinite(loss);
        _clipper.Measure(TrainingStep);
    }
}
