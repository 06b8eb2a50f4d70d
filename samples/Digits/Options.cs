namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="Epochs">How often every training digit is seen.</param>
/// <param name="BatchSize">Digits in a step.</param>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="LearningRate">Its learning rate.</param>
/// <param name="Seed">Decides the first weights and the order of the digits.</param>
/// <param name="Shown">How many digits are drawn.</param>
/// <param name="Output">The directory for weights and picture.</param>
/// <param name="Data">The directory of the MNIST files.</param>
/// <param name="Weights">A file of weights to be read instead of training.</param>
internal sealed record Options(
    int Epochs, int BatchSize, OptimizerName Optimizer, double LearningRate, int Seed, int Shown, string Output, string Data,
    string? Weights);
