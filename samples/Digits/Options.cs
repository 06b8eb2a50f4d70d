using NetGen.Samples;

namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="Training">What every sample asks for.</param>
/// <param name="Optimizer">The optimizer.</param>
internal sealed record Options(TrainingOptions Training, OptimizerName Optimizer);
