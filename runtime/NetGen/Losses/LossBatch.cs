namespace NetGen;

/// <summary>
/// The inputs and outputs of a loss: <see cref="Count"/> rows of <see cref="Stride"/> floats each, of which the first <see cref="Size"/>
/// are outputs and the rest is padding.
/// </summary>
public readonly ref struct LossBatch
{
    /// <summary>z [Count x Stride]: the logits, before the last layer's activation. The padding may hold anything.</summary>
    public readonly ref float Logits;

    /// <summary>
    /// a [Count x Stride]: the network's outputs; the same buffer as <see cref="Logits"/> if the activation is Identity. The padding may
    /// hold anything.
    /// </summary>
    public readonly ref float Outputs;

    /// <summary>t [Count x Stride]: the targets (one-hot rows for class labels); zeros in the padding.</summary>
    public readonly ref float Targets;

    /// <summary>
    /// [Count x Stride], written: the gradient times <see cref="Scale"/>; the padding must be written as zeros. A separate buffer: it may
    /// be written before the others are read.
    /// </summary>
    public readonly ref float Gradients;

    /// <summary>
    /// [16], written: partial sums of the samples' unscaled losses. Element j of a row belongs to sum j modulo 16, and rows are added in
    /// order, so that the result does not depend on the vector width.
    /// </summary>
    public readonly ref float PartialSums;

    /// <summary>[Stride]: 1 for an output, 0 for padding.</summary>
    public readonly ref float Mask;

    /// <summary>
    /// [Stride], for a loss with <see cref="ILoss.WeighsClasses"/>: the weight of each class, 0 in the padding. A null reference if classes
    /// are not weighted.
    /// </summary>
    public readonly ref float ClassWeights;

    /// <summary>The number of samples (rows).</summary>
    public readonly int Count;

    /// <summary>The number of outputs.</summary>
    public readonly int Size;

    /// <summary>The length of a row, a multiple of 16.</summary>
    public readonly int Stride;

    /// <summary>
    /// The factor on each sample's gradient: 1 / the size of the whole batch, or the sample's weight / the sum of all weights.
    /// </summary>
    public readonly float Scale;

    /// <summary>Binds the buffers; see the fields.</summary>
    public LossBatch(
        ref float logits, ref float outputs, ref float targets, ref float gradients, ref float partialSums, ref float mask,
        ref float classWeights, int count, int size, int stride, float scale)
    {
        Logits = ref logits;
        Outputs = ref outputs;
        Targets = ref targets;
        Gradients = ref gradients;
        PartialSums = ref partialSums;
        Mask = ref mask;
        ClassWeights = ref classWeights;
        Count = count;
        Size = size;
        Stride = stride;
        Scale = scale;
    }
}
