namespace NetGen;

/// <summary>How the gradients of one tensor compare with differences of the loss.</summary>
/// <param name="Name">The tensor: W1.</param>
/// <param name="Count">The number of its values.</param>
/// <param name="Checked">How many of them were looked at.</param>
/// <param name="Unclear">
/// How many of these are not wrong, but have no difference that is more precise than the tolerance: the loss has a kink there (a ReLU about to
/// switch), or hardly changes.
/// </param>
/// <param name="Wrong">How many are wrong.</param>
/// <param name="Row">The output of the worst place, from 0: the place is that of <c>net.Parameters[Name][Row, Column]</c>.</param>
/// <param name="Column">The input of the worst place, from 0.</param>
/// <param name="Analytic">The gradient there by backpropagation.</param>
/// <param name="Numeric">The gradient there by differences of the loss.</param>
/// <param name="RelativeError">Their distance, divided by the tensor's largest gradient; 0 where all are 0.</param>
public sealed record TensorGradientCheck(
    string Name, int Count, int Checked, int Unclear, int Wrong, int Row, int Column, double Analytic, double Numeric, double RelativeError)
{
    /// <summary>Whether no place is wrong.</summary>
    public bool IsCorrect => Wrong == 0;
}
