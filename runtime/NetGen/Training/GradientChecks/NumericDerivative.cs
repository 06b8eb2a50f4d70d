namespace NetGen;

/// <summary>The derivative of a loss with respect to one parameter, by finite differences, and its uncertainty.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Noise">The possible error because losses are floats.</param>
/// <param name="Kink">The difference of the one-sided slopes: nearly 0 unless the loss has a kink at or near the place.</param>
internal readonly record struct NumericDerivative(double Value, double Noise, double Kink)
{
    // Steps of 1/2, 1/8, ...: large ones suffer from the curvature of the loss and reach kinks, small ones suffer from the rounding of its
    // floats. The best one differs from weight to weight.
    private const double LargestStep = 1.0 / 2;
    private const double StepRatio = 4;
    private const int Steps = 6;

    // The assumed maximum rounding error of a float loss, relative to the loss.
    private const double Rounding = 4.0 / (1 << 24);

    /// <summary>The possible error of the derivative: the gradient at a kink may be anywhere between the one-sided slopes.</summary>
    public double Uncertainty => Math.Max(Noise, Kink);

    /// <summary>
    /// Computes Richardson extrapolations of central differences, <c>(16 D(h) - D(4h)) / 15</c>, one for each step h from the third on. The
    /// kinks are extrapolated too, from second differences divided by h, which go to 0 with h unless there is a kink.
    /// </summary>
    /// <param name="parameter">The parameter, which is changed and then restored.</param>
    /// <param name="loss">The loss with the parameter unchanged.</param>
    /// <param name="evaluate">Computes the loss with the parameter's current value.</param>
    /// <param name="isEnough">Whether no further steps are needed after a derivative.</param>
    public static NumericDerivative[] Of(ref float parameter, double loss, Func<double> evaluate, Predicate<NumericDerivative> isEnough)
    {
        List<NumericDerivative> derivatives = [];
        (double Slope, double Bend) larger = default;
        double step = LargestStep;
        for (int i = 0; i < Steps; i++, step /= StepRatio)
        {
            (double Slope, double Bend) here = Differences(ref parameter, loss, evaluate, (float)step);
            if (i >= 2)
            {
                double slope = here.Slope + (here.Slope - larger.Slope) / (StepRatio * StepRatio - 1);
                double bend = here.Bend + (here.Bend - larger.Bend) / (StepRatio - 1);
                derivatives.Add(new NumericDerivative(slope, Rounding * Math.Abs(loss) / step, Math.Abs(bend)));
                if (isEnough(derivatives[^1]))
                {
                    break;
                }
            }

            larger = here;
        }

        return [.. derivatives];
    }

    /// <summary>Computes <c>(L(p + h) - L(p - h)) / 2h</c> and <c>(L(p + h) - 2 L(p) + L(p - h)) / h</c>.</summary>
    private static (double Slope, double Bend) Differences(ref float parameter, double loss, Func<double> evaluate, float step)
    {
        float value = parameter;

        // The actual distance of the floats, which is the same on both sides except where the exponent changes.
        double h = (double)(value + step) - value;
        parameter = value + step;
        double above = evaluate();
        parameter = (float)(value - h);
        double below = evaluate();
        parameter = value;
        return ((above - below) / (2 * h), (above - 2 * loss + below) / h);
    }
}
