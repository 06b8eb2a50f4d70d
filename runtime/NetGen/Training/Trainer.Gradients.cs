namespace NetGen;

public abstract partial class Trainer
{
    /// <summary>
    /// Gets a view of the mean over the batch of dLoss/dparameter, as stored by the last
    /// <see cref="ComputeGradients(ReadOnlySpan{float}, ReadOnlySpan{float}, Span{float})"/>; zero for frozen tensors. It may be changed before
    /// <see cref="ApplyGradients"/>. Other steps overwrite it only if they measure or limit their gradients.
    /// </summary>
    public ParameterList Gradients => new(TrainingStep.Gradients, Network.Layout);

    /// <summary>Whether gradients have been computed and not yet applied.</summary>
    private protected bool HasGradients { get; set; }

    /// <summary>Whether the loss was finite whose gradients have been computed.</summary>
    private bool IsLossFinite { get; set; }

    /// <summary>Computes the gradients of a batch without updating anything.</summary>
    /// <param name="inputs">The samples, row by row: [samples x InputSize].</param>
    /// <param name="targets">The targets, row by row: [samples x OutputSize].</param>
    /// <param name="inputGradients">Receives dLoss/dinput, [samples x InputSize]; or empty.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty, a length does not fit, inputs and inputGradients overlap, or a value is not
    /// finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    public abstract float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> inputGradients = default);

    /// <summary>Computes the gradients of a batch with class labels without updating anything.</summary>
    /// <param name="inputs">The samples, row by row: [samples x InputSize].</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="inputGradients">Receives dLoss/dinput, [samples x InputSize]; or empty.</param>
    /// <returns>The mean loss of the batch.</returns>
    /// <exception cref="ArgumentException">The batch is empty, a length does not fit, a label is out of range, inputs and inputGradients
    /// overlap, or a value is not finite and <see cref="ChecksFinite"/> is set; nothing has changed.</exception>
    public abstract float ComputeGradients(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels, Span<float> inputGradients = default);

    /// <summary>
    /// Takes one step of the optimizer with <see cref="Gradients"/>. ComputeGradients and ApplyGradients give the same bits as TrainBatch, which
    /// does not store the gradients and is faster.
    /// </summary>
    /// <exception cref="InvalidOperationException">No gradients have been computed since the last step.</exception>
    /// <exception cref="TrainingDivergedException">The loss was not finite, or the norm of the gradients is limited and not finite; nothing has
    /// changed.</exception>
    public void ApplyGradients()
    {
        if (!HasGradients)
        {
            throw new InvalidOperationException(
                "There are no gradients to apply: each call of ApplyGradients takes a call of ComputeGradients before it.");
        }

        if (!IsLossFinite)
        {
            throw new TrainingDivergedException("The loss whose gradients were computed is not finite: nothing can be learned from them.");
        }

        Prepare();

        // If there is no limiting them, they are still there to be changed and applied.
        HasGradients = true;
        ClipGradients();
        HasGradients = false;
        TrainingStep.ApplyGradients();
        FinishStep();
    }

    /// <summary>Notes that a step has stored gradients, and measures them if wanted.</summary>
    /// <param name="loss">The loss whose gradients they are.</param>
    private protected void KeepGradients(double loss)
    {
        HasGradients = true;
        IsLossFinite = double.IsFinite(loss);
        _clipper.Measure(TrainingStep);
    }
}
