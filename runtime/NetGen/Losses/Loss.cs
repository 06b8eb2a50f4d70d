namespace NetGen;

/// <summary>The built-in losses: <c>net.Trainer(Loss.CrossEntropy, new Adam())</c>.</summary>
/// <remarks>
/// In the formulas, z are the logits (the weighted sums of the last layer), a the outputs and t the targets. Each loss is averaged over the
/// samples of a batch.
/// </remarks>
public static class Loss
{
    /// <inheritdoc cref="NetGen.MeanSquaredError"/>
    public static MeanSquaredError MeanSquaredError => default;

    /// <inheritdoc cref="NetGen.MeanAbsoluteError"/>
    public static MeanAbsoluteError MeanAbsoluteError => default;

    /// <inheritdoc cref="NetGen.Huber"/>
    /// <param name="delta">The error at which the loss becomes linear, in units of the outputs: a finite number greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is not positive or not finite.</exception>
    public static Huber Huber(double delta = 1) => new(delta);

    /// <inheritdoc cref="NetGen.BinaryCrossEntropy"/>
    public static BinaryCrossEntropy BinaryCrossEntropy => default;

    /// <inheritdoc cref="NetGen.BinaryCrossEntropyWithLogits"/>
    public static BinaryCrossEntropyWithLogits BinaryCrossEntropyWithLogits => default;

    /// <inheritdoc cref="NetGen.CrossEntropy"/>
    public static CrossEntropy CrossEntropy => default;
}
