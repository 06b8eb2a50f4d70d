using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The caller's buffers of one training step.</summary>
/// <param name="inputs">The inputs: [count x InputSize].</param>
internal ref struct StepBatch(ref float inputs)
{
    /// <summary>The inputs: [count x InputSize].</summary>
    public readonly ref float Inputs = ref inputs;

    /// <summary>The targets, [count x OutputSize]; a null reference if the batch's workspace holds them already.</summary>
    public ref float Targets = ref Unsafe.NullRef<float>();

    /// <summary>Receives the gradients of the inputs, [count x InputSize]; a null reference if they are not needed.</summary>
    public ref float InputGradients = ref Unsafe.NullRef<float>();

    /// <summary>The feed that writes the inputs when they are needed; null if they are there.</summary>
    public BatchFeed? Feed = null;

    /// <summary>Whether to keep the values of all layers even if the batch is divided.</summary>
    public bool KeepsValues = false;

    /// <summary>The class of each sample, [count], if correct classifications are to be counted.</summary>
    public ReadOnlySpan<int> Labels = default;
}
