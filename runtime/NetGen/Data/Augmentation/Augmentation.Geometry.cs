namespace NetGen;

public sealed partial class Augmentation
{
    private const double LargestTurn = 180;
    private const double LargestShear = 80;
    private const double LargestScale = 100;
    private const double LargestAlpha = 1e6;

    /// <summary>Shifts the image by whole pixels, vertically and horizontally: the same as <c>Shift(pixels, pixels)</c>.</summary>
    /// <param name="pixels">The largest shift in pixels, from 0 to the shorter side.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pixels"/> is out of range.</exception>
    public Augmentation Shift(int pixels)
    {
        AugmentationArguments.ThrowIfOutside(pixels, 0, Math.Min(Height, Width), nameof(pixels), "A shift in pixels");
        return With(new ShiftOperation(pixels, pixels));
    }

    /// <summary>
    /// Shifts the image by whole pixels, uniformly distributed over the range, so that a shift alone does not blur. A shift of 1 is how M.
    /// Nielsen, "Neural Networks and Deep Learning" (2015), expands MNIST.
    /// </summary>
    /// <param name="vertical">The largest shift up or down in pixels, from 0 to the height.</param>
    /// <param name="horizontal">The largest shift to the left or right in pixels, from 0 to the width.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation Shift(int vertical, int horizontal)
    {
        AugmentationArguments.ThrowIfOutside(vertical, 0, Height, nameof(vertical), "A shift in pixels");
        AugmentationArguments.ThrowIfOutside(horizontal, 0, Width, nameof(horizontal), "A shift in pixels");
        return With(new ShiftOperation(vertical, horizontal));
    }

    /// <summary>Rotates the image about its center, by an angle drawn uniformly from -degrees to degrees.</summary>
    /// <param name="degrees">The largest angle in either direction, from 0 to 180 degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is out of range.</exception>
    public Augmentation Rotate(double degrees)
    {
        AugmentationArguments.ThrowIfOutside(degrees, 0, LargestTurn, nameof(degrees), "A rotation in degrees");
        return With(new RotateOperation(degrees));
    }

    /// <summary>Scales the image about its center, height and width alike, by a factor drawn uniformly from a range.</summary>
    /// <param name="from">The smallest factor, from 0.01 to 100; a factor below 1 shrinks the image.</param>
    /// <param name="to">The largest factor, from <paramref name="from"/> to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation Scale(double from, double to)
    {
        AugmentationArguments.ThrowIfOutside(from, 1 / LargestScale, LargestScale, nameof(from), "The smallest scale");
        AugmentationArguments.ThrowIfOutside(to, from, LargestScale, nameof(to), "The largest scale");
        return With(new ScaleOperation(from, to));
    }

    /// <summary>
    /// Shears the image, as italics are slanted: its columns lean by an angle drawn uniformly from -degrees to degrees, its rows stay
    /// level, and the row through the center stays in place.
    /// </summary>
    /// <param name="degrees">The largest angle in either direction, from 0 to 80 degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degrees"/> is out of range.</exception>
    public Augmentation Shear(double degrees)
    {
        AugmentationArguments.ThrowIfOutside(degrees, 0, LargestShear, nameof(degrees), "A shear in degrees");
        return With(new ShearOperation(degrees));
    }

    /// <summary>
    /// Flips the image left to right. For images whose mirror image means the same, such as photographs of animals, but not digits or
    /// letters.
    /// </summary>
    /// <param name="probability">The probability of a flip, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is out of range.</exception>
    public Augmentation FlipHorizontally(double probability = 0.5)
    {
        AugmentationArguments.ThrowIfOutside(probability, 0, 1, nameof(probability), "A probability");
        return With(new FlipOperation(probability));
    }

    /// <summary>
    /// Distorts the image elastically, as if it were drawn on rubber, after Simard, Steinkraus and Platt, "Best Practices for Convolutional
    /// Neural Networks Applied to Visual Document Analysis" (2003), who found alpha = 34 and sigma = 4 best for MNIST.
    /// </summary>
    /// <remarks>
    /// Each pixel of the result is read from a place that is <c>alpha * (G * u)</c> away, where u is a field of uniform random numbers from
    /// -1 to 1, one for x and one for y, and zero outside the image; G is the Gaussian with standard deviation sigma, truncated at 3 sigma
    /// and normalized to a sum of 1; and the inner * is the convolution. A displacement thus has a standard deviation of about
    /// <c>alpha / (6.1 sigma)</c> pixels (1.4 with Simard's numbers) inside the image, and less near its borders. The distortion is applied
    /// after all other operations of the chain that move pixels.
    /// </remarks>
    /// <param name="alpha">The strength, from 0 to 1,000,000.</param>
    /// <param name="sigma">The smoothness in pixels, from 0.1 to the longer side of the image.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    /// <exception cref="InvalidOperationException">The chain already has an elastic distortion.</exception>
    public Augmentation Elastic(double alpha, double sigma)
    {
        AugmentationArguments.ThrowIfOutside(alpha, 0, LargestAlpha, nameof(alpha), "The alpha of an elastic distortion");
        AugmentationArguments.ThrowIfOutside(sigma, 0.1, Math.Max(Height, Width), nameof(sigma), "The sigma of an elastic distortion");
        if (_plan.Elasticity is { } elasticity)
        {
            throw new InvalidOperationException(
                $"The augmentation already has an elastic distortion (alpha {elasticity.Alpha}, sigma {elasticity.Sigma}); only one is allowed.");
        }

        return new Augmentation(_plan with { Elasticity = new Elasticity((float)alpha, sigma) });
    }

    private Augmentation With(GeometricOperation operation) => new(_plan with { Geometry = [.. _plan.Geometry, operation] });
}
