namespace NetGen;

/// <summary>What a call of Fit asks for, beside the training data.</summary>
/// <param name="Epochs">The number of epochs.</param>
/// <param name="Validation">Data to be evaluated after each epoch; null for none.</param>
/// <param name="Progress">Reports the progress.</param>
/// <param name="CancellationToken">Stops the run.</param>
internal sealed record FitOptions(int Epochs, Dataset? Validation, ProgressReporter Progress, CancellationToken CancellationToken);
