namespace NetGen;

/// <summary>
/// The exception that is thrown when a loss, a gradient or a parameter becomes NaN or infinite. The message says where, and what the network's parameters
/// are now; a smaller learning rate, <see cref="GradientClipping"/> or inputs of a smaller range usually help.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">Where training diverged, and what the parameters are now.</param>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>Gets the number of the layer with the first value that is not finite, from 1; <c>null</c> if it is not in a layer.</summary>
    public int? Layer { get; init; }

    /// <summary>Gets the number of the epoch, from 1; <c>null</c> outside of Fit.</summary>
    public int? Epoch { get; init; }

    /// <summary>Gets the number of the batch in that epoch, from 1; <c>null</c> outside of Fit.</summary>
    public int? Batch { get; init; }

    /// <summary>Gets the epochs that were finished before; <c>null</c> outside of Fit.</summary>
    public TrainingHistory? History { get; init; }
}
