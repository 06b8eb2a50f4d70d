using NetGen.Samples;

namespace RowReader;

/// <summary>The values of the command-line options.</summary>
/// <param name="Training">The options that all training samples share.</param>
/// <param name="Cell">The recurrent layer.</param>
/// <param name="Clip">The Euclidean norm to which larger gradients are clipped; 0 for no clipping.</param>
/// <param name="Digit">The index of the test digit that is read row by row.</param>
internal sealed record Options(TrainingOptions Training, CellName Cell, double Clip, int Digit);
