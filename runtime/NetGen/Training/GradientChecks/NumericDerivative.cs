namespace NetGen;

/// <summary>The derivative of a loss by one parameter, from differences, and how far it may be off.</summary>
/// <param name="Value">The derivative.</param>
/// <param name="Noise">How far it may be off because losses are floats.</param>
/// <param name="Kink">How far the slopes to both sides are apart: next to nothing but for a kink of the loss at the place or near it.</param>
internal readonly record struct NumericDerivative(double Value, double Noise, double Kink)
{
    // Steps of 1/2, 1/8, ... : large ones drown in the curvature of the loss, small ones in the rounding of its floats, and kinks are in reach of the
    // large ones alone. Which is best differs from weight to weight.
    private const double LargestStep = 1.0 / 2;
    private const double StepRatio = 4;
    private const int Steps = 6;

    // What the rounding of a loss of floats is taken to be at most, as a share of the loss.
    private const double Rounding = 4.0 / (1 << 24);

    /// <summary>How far the derivative may be off: a gradient at a kink lies anywhere between the slopes to both sides.</summary>
    public double Uncertainty => Math.Max(Noise, Kink);

    /// <summary>
    /// Richardson's extrapolations of central differences, <c>(16 D(h) - D(4h)) / 15</c>, one for each step h from the third on. The kinks are
    /// extrapolated too, from second differences divided by h, which go to 0 with h unless there is one.
    /// </summary>
    /// <param name="parameter">The parameter, which is changed, and at the end what it was.</param>
    /// <param name="loss">The loss without a change.</param>
    /// <param name="evaluate">The loss with the parameter as it is.</param>
    /// <param name="isEnough">Whether a derivative makes further steps needless.</param>
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

    /// <summary><c>(L(p + h) - L(p - h)) / 2h</c> and <c>(L(p + h) - 2 L(p) + L(p - h)) / h</c>.</summary>
    private static (double Slope, double Bend) Differences(ref float parameter, double loss, Func<double> evaluate, float step)
    {
        float value = parameter;

        // As far as the floats really are apart, which is the same on both sides but where the exponent changes.
        double h = (double)(value + step) - value;
        parameter = value + step;
        double above = evaluate();
        parameter = (float)(value - h);
        double below = evaluate();
        parameter = value;
        return ((above - below) / (2 * h), (above - 2 * loss + below) / h);
    }
}
