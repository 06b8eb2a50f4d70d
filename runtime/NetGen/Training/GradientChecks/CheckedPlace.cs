namespace NetGen;

/// <summary>One gradient and the differences that it is compared with.</summary>
/// <param name="Analytic">The gradient by backpropagation.</param>
/// <param name="Differences">The derivatives by differences, from larger steps to smaller ones.</param>
internal readonly record struct CheckedPlace(double Analytic, NumericDerivative[] Differences)
{
    // Differences whose noise is more than this share of the tensor's largest gradient say nothing, if there are others.
    private const double MostNoise = 0.05;

    /// <summary>The derivative by the most certain of the differences, without its sign.</summary>
    public double Magnitude => Math.Abs(MostCertain.Value);

    private NumericDerivative MostCertain => Differences.MinBy(difference => difference.Uncertainty);

    /// <summary>Whether a difference is certain enough, and the gradient like it: then no further steps are tried.</summary>
    /// <param name="analytic">The gradient by backpropagation.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="limit">By how much a gradient may be off.</param>
    public static bool IsSettled(double analytic, NumericDerivative difference, double limit) =>
        difference.Uncertainty <= limit && Math.Abs(analytic - difference.Value) <= limit;

    /// <summary>
    /// A gradient is wrong if it is so by all differences that say something. Where kinks are everywhere (a filter before a ReLU passes hundreds of
    /// places), no step is free of them, and two may agree by chance: only a gradient that none of them confirms is wrong.
    /// </summary>
    /// <param name="tolerance">By which share of the tensor's largest gradient it may be off.</param>
    /// <param name="scale">The tensor's largest gradient.</param>
    public CheckVerdict Judge(double tolerance, double scale)
    {
        NumericDerivative best = MostCertain;
        bool isWrong = Excess(best) > tolerance * scale;
        foreach (NumericDerivative difference in Differences)
        {
            bool confirms = difference.Noise <= MostNoise * scale && Excess(difference) <= tolerance * scale;
            if (confirms && (isWrong || difference.Uncertainty < best.Uncertainty))
            {
                best = difference;
                isWrong = false;
            }
        }

        bool isClear = best.Uncertainty <= tolerance * scale || best.Value == Analytic;
        return new CheckVerdict(best.Value, Excess(best), isWrong, !isWrong && !isClear);
    }

    /// <summary>By how much the gradient is farther from a difference than that may be off.</summary>
    private double Excess(NumericDerivative difference) => Math.Abs(Analytic - difference.Value) - difference.Uncertainty;
}
