using NetGen.Samples;

namespace RowReader;

/// <summary>What the command line asks for.</summary>
/// <param name="Training">What every sample asks for.</param>
/// <param name="Cell">The recurrent layer.</param>
/// <param name="Clip">The longest gradient, Euclidean; longer ones are shortened to it. 0 for no limit.</param>
/// <param name="Digit">The test digit that is read row by row.</param>
internal sealed record Options(TrainingOptions Training, CellName Cell, double Clip, int Digit);
