using System.Globalization;

namespace NetGen;

/// <summary>A limit on the gradients of a step, to prevent exploding gradients.</summary>
/// <remarks>The gradients are those of the batch's mean loss, before the optimizer adds weight decay or applies the learning rate. Frozen
/// tensors do not count. While no gradient exceeds the limit, a step has the same bits as without a limit.</remarks>
/// <example><code>
/// trainer.GradientClipping = GradientClipping.ByNorm(1);
/// trainer.Fit(train, epochs: 10, batchSize: 32);
/// Console.WriteLine(trainer.GradientNorms); // of the last step, before clipping
/// </code></example>
public readonly record struct GradientClipping
{
    private GradientClipping(float? maxValue, float? maxNorm)
    {
        MaxValue = maxValue;
        MaxNorm = maxNorm;
    }

    /// <summary>Gets the default: no limit.</summary>
    public static GradientClipping None => default;

    /// <summary>Gets the maximum magnitude of each gradient; <c>null</c> if it is not limited.</summary>
    public float? MaxValue { get; }

    /// <summary>Gets the maximum Euclidean norm of all gradients together; <c>null</c> if it is not limited.</summary>
    public float? MaxNorm { get; }

    /// <summary>
    /// Returns a limit that clamps each gradient to the range from -limit to limit, which changes the direction of the step;
    /// <c>clip_grad_value_</c> in PyTorch. An infinite gradient becomes the limit; NaN stays NaN.
    /// </summary>
    /// <param name="limit">The maximum magnitude: finite and greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is not positive or not finite as a float.</exception>
    public static GradientClipping ByValue(double limit) => new(Positive(limit, nameof(limit), "The limit on the values of gradients"), null);

    /// <summary>
    /// Returns a limit that multiplies all gradients by <c>min(1, maxNorm / (norm + 1e-6))</c>, which keeps the direction of the step
    /// (Pascanu, Mikolov and Bengio 2013); <c>clip_grad_norm_</c> in PyTorch, with <c>error_if_nonfinite=True</c>.
    /// </summary>
    /// <remarks>Gradients whose norm is infinite or NaN cannot be scaled: the step throws a <see cref="TrainingDivergedException"/> and
    /// trains nothing; only the running statistics of batch normalization may have changed.</remarks>
    /// <param name="maxNorm">The maximum Euclidean norm of the gradients of all tensors together: finite and greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxNorm"/> is not positive or not finite as a float.</exception>
    public static GradientClipping ByNorm(double maxNorm) =>
        new(null, Positive(maxNorm, nameof(maxNorm), "The limit on the norm of the gradients"));

    /// <summary>Returns the limit as text.</summary>
    public override string ToString() =>
        MaxValue is { } value ? string.Create(CultureInfo.InvariantCulture, $"values up to {value}")
        : MaxNorm is { } norm ? string.Create(CultureInfo.InvariantCulture, $"norm up to {norm}")
        : "none";

    private static float Positive(double value, string name, string what)
    {
        if (!((float)value > 0 && float.IsFinite((float)value)))
        {
            throw new ArgumentOutOfRangeException(
                name, value, $"{what} must be a finite float greater than 0; use GradientClipping.None for no limit.");
        }

        return (float)value;
    }
}
