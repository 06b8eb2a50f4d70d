namespace NetGen.Samples;

/// <summary>What the command line asks for, as far as all samples have it.</summary>
/// <param name="Epochs">How often every training digit is seen.</param>
/// <param name="BatchSize">Digits in a step.</param>
/// <param name="LearningRate">The optimizer's learning rate.</param>
/// <param name="Seed">Decides the first weights, the order of the digits and every other chance.</param>
/// <param name="Threads">The number of threads; null for as many as suit.</param>
/// <param name="Samples">How many of the training digits are used at most; null for all.</param>
/// <param name="Shown">How many digits are drawn.</param>
/// <param name="Output">The directory for weights and pictures.</param>
/// <param name="Data">The directory of the MNIST files.</param>
/// <param name="Weights">A file of weights to be read instead of training.</param>
public sealed record TrainingOptions(
    int Epochs, int BatchSize, double LearningRate, int Seed, int? Threads, int? Samples, int Shown, string Output, string Data,
    string? Weights);
