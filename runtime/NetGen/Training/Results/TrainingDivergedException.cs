namespace NetGen;

/// <summary>
/// The exception that is thrown when a loss, a gradient or a parameter becomes NaN or infinite. The message says where, and what the
/// network's parameters are now; a smaller learning rate, <see cref="GradientClipping"/> or inputs of a smaller range usually help.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">A description of where training diverged and of the current parameters.</param>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>Gets the number of the layer with the first non-finite value, from 1; <c>null</c> if the value is not in a layer.</summary>
    public int? Layer { get; init; }

    /// <summary>Gets the number of the epoch, from 1; <c>null</c> outside Fit.</summary>
    public int? Epoch { get; init; }

    /// <summary>Gets the number of the batch in the epoch, from 1; <c>null</c> outside Fit.</summary>
    public int? Batch { get; init; }

    /// <summary>Gets the history of the epochs finished before; <c>null</c> outside Fit.</summary>
    public TrainingHistory? History { get; init; }
}
