namespace NetGen;

/// <summary>The built-in losses.</summary>
/// <remarks>
/// In the formulas, z are the logits (the weighted sums of the last layer), a the outputs and t the targets. Each loss is averaged over the
/// samples of a batch.
/// </remarks>
/// <example><code>
/// var trainer = net.Trainer(Loss.CrossEntropy.WithLabelSmoothing(0.1), new Adam());
/// trainer.Fit(train, epochs: 10, batchSize: 32);
/// Evaluation result = net.Evaluate(test, Loss.CrossEntropy);
/// </code></example>
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
