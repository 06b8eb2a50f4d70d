namespace NetGen;

/// <summary>The result of comparing the gradients of one tensor with finite differences of the loss.</summary>
/// <param name="Name">The name of the tensor, such as W1.</param>
/// <param name="Count">The number of values in the tensor.</param>
/// <param name="Checked">The number of values checked.</param>
/// <param name="Unclear">
/// The number of checked values that are not wrong, but for which no difference is more precise than the tolerance: the loss has a kink
/// there (a ReLU about to switch), or hardly changes.
/// </param>
/// <param name="Wrong">The number of wrong values.</param>
/// <param name="Row">The row of the worst value: <c>net.Parameters[Name][Row, Column]</c>.</param>
/// <param name="Column">The column of the worst value.</param>
/// <param name="Analytic">The gradient of the worst value by backpropagation.</param>
/// <param name="Numeric">The gradient of the worst value by finite differences.</param>
/// <param name="RelativeError">The difference between the two, relative to the tensor's largest gradient; 0 if all gradients are 0.</param>
public sealed record TensorGradientCheck(
    string Name, int Count, int Checked, int Unclear, int Wrong, int Row, int Column, double Analytic, double Numeric, double RelativeError)
{
    /// <summary>Gets whether no value is wrong.</summary>
    public bool IsCorrect => Wrong == 0;
}
