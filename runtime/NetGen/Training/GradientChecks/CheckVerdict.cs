namespace NetGen;

/// <summary>The verdict on one gradient.</summary>
/// <param name="Numeric">The derivative by finite differences.</param>
/// <param name="Excess">The distance of the gradient from this derivative, minus the derivative's uncertainty.</param>
/// <param name="IsWrong">Whether the excess is too large.</param>
/// <param name="IsUnclear">Whether the differences are too uncertain to confirm the gradient.</param>
internal readonly record struct CheckVerdict(double Numeric, double Excess, bool IsWrong, bool IsUnclear);
