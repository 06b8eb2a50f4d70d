using NetGen.Samples;

namespace Digits;

/// <summary>The values of the command-line options.</summary>
/// <param name="Training">The options that all training samples share.</param>
/// <param name="Optimizer">The optimizer.</param>
/// <param name="Schedule">The learning rate schedule.</param>
/// <param name="Resumes">Whether to resume the run of the checkpoint in the output directory.</param>
internal sealed record Options(
    TrainingOptions Training, OptimizerName Optimizer, ScheduleName Schedule = ScheduleName.Constant, bool Resumes = false);
