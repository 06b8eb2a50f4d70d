namespace NetGen;

/// <summary>
/// A loss, a gradient or a parameter has stopped being finite. The message says where, and what the network's parameters are now; a smaller learning
/// rate, <see cref="GradientClipping"/> or inputs of a smaller range usually help.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    /// <summary>Describes what happened.</summary>
    /// <param name="message">Where it was, and what has become of the parameters.</param>
    public TrainingDivergedException(string message)
        : base(message)
    {
    }

    /// <summary>The layer in which the first value that is not finite was found, from 1; null if there is none.</summary>
    public int? Layer { get; init; }

    /// <summary>The epoch of the call of Fit, from 1; null outside of Fit.</summary>
    public int? Epoch { get; init; }

    /// <summary>The batch of that epoch, from 1; null outside of Fit.</summary>
    public int? Batch { get; init; }

    /// <summary>The epochs that were finished before; null outside of Fit.</summary>
    public TrainingHistory? History { get; init; }
}
