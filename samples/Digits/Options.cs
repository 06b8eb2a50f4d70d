using NetGen.Samples;

namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="Training">What every sample asks for.</param>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Schedule">How the learning rate changes.</param>
/// <param name="Resumes">Whether the run goes on that the checkpoint in the output directory was saved in.</param>
internal sealed record Options(
    TrainingOptions Training, OptimizerName Optimizer, ScheduleName Schedule = ScheduleName.Constant, bool Resumes = false);
