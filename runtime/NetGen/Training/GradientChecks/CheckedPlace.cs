namespace NetGen;

/// <summary>One gradient and the finite differences that it is compared with.</summary>
/// <param name="Analytic">The gradient by backpropagation.</param>
/// <param name="Differences">The derivatives by finite differences, from larger steps to smaller ones.</param>
internal readonly record struct CheckedPlace(double Analytic, NumericDerivative[] Differences)
{
    // Differences whose noise exceeds this fraction of the tensor's largest gradient are ignored if there are others.
    private const double MostNoise = 0.05;

    /// <summary>The magnitude of the derivative with the smallest uncertainty.</summary>
    public double Magnitude => Math.Abs(MostCertain.Value);

    private NumericDerivative MostCertain => Differences.MinBy(difference => difference.Uncertainty);

    /// <summary>Returns whether a difference is certain enough and confirms the gradient, so that no further steps need to be
    /// tried.</summary>
    /// <param name="analytic">The gradient by backpropagation.</param>
    /// <param name="difference">The difference.</param>
    /// <param name="limit">The maximum error of a gradient.</param>
    public static bool IsSettled(double analytic, NumericDerivative difference, double limit) =>
        difference.Uncertainty <= limit && Math.Abs(analytic - difference.Value) <= limit;

    /// <summary>
    /// Judges the gradient: it is wrong if all usable differences contradict it. Where kinks are everywhere (a filter before a ReLU passes
    /// hundreds of places), no step is free of them, and two steps may agree by chance: only a gradient that no difference confirms is
    /// wrong.
    /// </summary>
    /// <param name="tolerance">The maximum error, relative to the tensor's largest gradient.</param>
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

    /// <summary>Returns the distance of the gradient from a difference, minus the uncertainty of the difference.</summary>
    private double Excess(NumericDerivative difference) => Math.Abs(Analytic - difference.Value) - difference.Uncertainty;
}
