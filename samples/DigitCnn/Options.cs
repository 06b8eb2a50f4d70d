using NetGen.Samples;

namespace DigitCnn;

/// <summary>What the command line asks for.</summary>
/// <param name="Training">What every sample asks for.</param>
/// <param name="Network">The network.</param>
/// <param name="Digit">The test digit whose feature maps are painted.</param>
internal sealed record Options(TrainingOptions Training, NetworkName Network, int Digit);
