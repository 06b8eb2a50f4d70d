namespace NetGen;

/// <summary>The arguments of a call of Fit other than the training data.</summary>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Validation">The data to evaluate after each epoch; null for none.</param>
/// <param name="Progress">Reports the progress.</param>
/// <param name="CancellationToken">Stops the run.</param>
internal sealed record FitOptions(int Epochs, Dataset? Validation, ProgressReporter Progress, CancellationToken CancellationToken);
