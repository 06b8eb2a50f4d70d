namespace NetGen;

/// <summary>The caller's buffers of one training step, pinned for its duration.</summary>
internal unsafe struct StepBuffers
{
    /// <summary>The inputs: [count x InputSize].</summary>
    public float* X;

    /// <summary>The targets, [count x OutputSize]; null if the batch's workspace holds them already.</summary>
    public float* Targets;

    /// <summary>Receives the gradients of the inputs, [count x InputSize]; or null.</summary>
    public float* InputGradients;

    /// <summary>The class of each sample, [count], if correct classifications are to be counted; or null.</summary>
    public int* Labels;
}
