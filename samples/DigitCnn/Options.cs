using NetGen.Samples;

namespace DigitCnn;

/// <summary>The values of the command-line options.</summary>
/// <param name="Training">The options that all training samples share.</param>
/// <param name="Network">The network.</param>
/// <param name="Digit">The index of the test digit whose feature maps are drawn.</param>
internal sealed record Options(TrainingOptions Training, NetworkName Network, int Digit);
