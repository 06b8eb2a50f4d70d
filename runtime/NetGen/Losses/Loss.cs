namespace NetGen;

/// <summary>The losses, by name: <c>net.Trainer(Loss.CrossEntropy, new Adam())</c>.</summary>
/// <remarks>In the formulas z are the logits (the weighted sums of the last layer), a the outputs, t the targets. Each is a mean
/// over the samples of a batch.</remarks>
public static class Loss
{
    /// <inheritdoc cref="NetGen.MeanSquaredError"/>
    public static MeanSquaredError MeanSquaredError => default;

    /// <inheritdoc cref="NetGen.MeanAbsoluteError"/>
    public static MeanAbsoluteError MeanAbsoluteError => default;

    /// <inheritdoc cref="NetGen.Huber"/>
    /// <param name="delta">Where the loss turns linear: a finite number greater than 0, in units of the outputs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delta is not positive or not finite.</exception>
    public static Huber Huber(double delta = 1) => new(delta);

    /// <inheritdoc cref="NetGen.BinaryCrossEntropy"/>
    public static BinaryCrossEntropy BinaryCrossEntropy => default;

    /// <inheritdoc cref="NetGen.BinaryCrossEntropyWithLogits"/>
    public static BinaryCrossEntropyWithLogits BinaryCrossEntropyWithLogits => default;

    /// <inheritdoc cref="NetGen.CrossEntropy"/>
    public static CrossEntropy CrossEntropy => default;
}
