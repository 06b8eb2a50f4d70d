namespace NetGen;

/// <summary>What is said of one gradient.</summary>
/// <param name="Numeric">The derivative by differences.</param>
/// <param name="Excess">By how much the gradient is farther from it than it may be off.</param>
/// <param name="IsWrong">Whether that is too much.</param>
/// <param name="IsUnclear">Whether the differences are too uncertain to say that it is right.</param>
internal readonly record struct CheckVerdict(double Numeric, double Excess, bool IsWrong, bool IsUnclear);
