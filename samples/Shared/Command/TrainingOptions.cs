namespace NetGen.Samples;

/// <summary>The values of the command-line options that all training samples share.</summary>
/// <param name="Epochs">The number of training epochs.</param>
/// <param name="BatchSize">The number of digits per training step.</param>
/// <param name="LearningRate">The optimizer's learning rate.</param>
/// <param name="Seed">The seed of the initial weights, the order of the digits and all other random choices.</param>
/// <param name="Threads">The number of threads; if null, chosen from the amount of work.</param>
/// <param name="Samples">The maximum number of training digits to use; null for all.</param>
/// <param name="Shown">The number of test digits to draw.</param>
/// <param name="Output">The directory for weights and pictures.</param>
/// <param name="Data">The directory of the MNIST files.</param>
/// <param name="Weights">The path of a weight file to load instead of training; null to train.</param>
public sealed record TrainingOptions(
    int Epochs, int BatchSize, double LearningRate, int Seed, int? Threads, int? Samples, int Shown, string Output, string Data,
    string? Weights);
