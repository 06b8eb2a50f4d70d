namespace NetGen;

public sealed partial class Augmentation
{
    private const double LargestTurn = 180;
    private const double LargestShear = 80;
    private const double LargestScale = 100;
    private const double LargestAlpha = 1e6;

    /// <summary>Moves the picture by whole pixels, up or down and left or right: as <c>Shift(pixels, pixels)</c>.</summary>
    /// <param name="pixels">The farthest that it moves, from 0 up to the shorter side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Augmentation Shift(int pixels)
    {
        AugmentationArguments.ThrowIfOutside(pixels, 0, Math.Min(Height, Width), nameof(pixels), "A shift in pixels");
        return With(new ShiftOperation(pixels, pixels));
    }

    /// <summary>
    /// Moves the picture by whole pixels, each number in the range as likely, so that a shift alone blurs nothing. A shift of 1 is what M. Nielsen,
    /// "Neural Networks and Deep Learning" (2015), expands MNIST by.
    /// </summary>
    /// <param name="vertical">The farthest up and down, from 0 to the height.</param>
    /// <param name="horizontal">The farthest to the left and to the right, from 0 to the width.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public Augmentation Shift(int vertical, int horizontal)
    {
        AugmentationArguments.ThrowIfOutside(vertical, 0, Height, nameof(vertical), "A shift in pixels");
        AugmentationArguments.ThrowIfOutside(horizontal, 0, Width, nameof(horizontal), "A shift in pixels");
        return With(new ShiftOperation(vertical, horizontal));
    }

    /// <summary>Turns the picture about its center, by an angle drawn evenly from -degrees to degrees.</summary>
    /// <param name="degrees">The largest angle to either side, from 0 to 180 degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException">The angle is out of range.</exception>
    public Augmentation Rotate(double degrees)
    {
        AugmentationArguments.ThrowIfOutside(degrees, 0, LargestTurn, nameof(degrees), "A rotation in degrees");
        return With(new RotateOperation(degrees));
    }

    /// <summary>Enlarges or shrinks the picture about its center, by a factor drawn evenly from a range, height and width alike.</summary>
    /// <param name="from">The least factor, from 0.01 to 100; below 1 the picture shrinks.</param>
    /// <param name="to">The greatest, from <paramref name="from"/> to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A factor is out of range.</exception>
    public Augmentation Scale(double from, double to)
    {
        AugmentationArguments.ThrowIfOutside(from, 1 / LargestScale, LargestScale, nameof(from), "A scale");
        AugmentationArguments.ThrowIfOutside(to, from, LargestScale, nameof(to), "The greatest scale");
        return With(new ScaleOperation(from, to));
    }

    /// <summary>
    /// Slants the picture as italics do: its columns lean by an angle drawn evenly from -degrees to degrees, its rows stay level, and so does the one
    /// through the center where it is.
    /// </summary>
    /// <param name="degrees">The largest angle to either side, from 0 to 80 degrees.</param>
    /// <exception cref="ArgumentOutOfRangeException">The angle is out of range.</exception>
    public Augmentation Shear(double degrees)
    {
        AugmentationArguments.ThrowIfOutside(degrees, 0, LargestShear, nameof(degrees), "A shear in degrees");
        return With(new ShearOperation(degrees));
    }

    /// <summary>
    /// Mirrors left and right. For pictures whose mirror image means the same, such as photographs of animals; digits and letters are none of them.
    /// </summary>
    /// <param name="probability">How often, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The probability is out of range.</exception>
    public Augmentation FlipHorizontally(double probability = 0.5)
    {
        AugmentationArguments.ThrowIfOutside(probability, 0, 1, nameof(probability), "A probability");
        return With(new FlipOperation(probability));
    }

    /// <summary>
    /// Distorts the picture as if it were drawn on rubber, after Simard, Steinkraus and Platt, "Best Practices for Convolutional Neural Networks
    /// Applied to Visual Document Analysis" (2003), who found alpha = 34 and sigma = 4 best for MNIST.
    /// </summary>
    /// <remarks>
    /// Each pixel of the result comes from a place <c>alpha * (G * u)</c> away, where u is a field of uniform random numbers from -1 to 1, one for x
    /// and one for y, and zero outside the picture; G is the Gaussian of standard deviation sigma, cut off at 3 sigma, its weights adding up to 1;
    /// and the inner * is the convolution. So a displacement has a standard deviation of about <c>alpha / (6.1 sigma)</c> pixels (1.4 with Simard's
    /// numbers) inside the picture, and less near its borders. Where the chain has other operations that move pixels, the distortion comes after
    /// them.
    /// </remarks>
    /// <param name="alpha">The strength, from 0 to 1,000,000.</param>
    /// <param name="sigma">The smoothness in pixels, from 0.1 to the longer side of the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="InvalidOperationException">The chain has an elastic distortion already.</exception>
    public Augmentation Elastic(double alpha, double sigma)
    {
        AugmentationArguments.ThrowIfOutside(alpha, 0, LargestAlpha, nameof(alpha), "The alpha of an elastic distortion");
        AugmentationArguments.ThrowIfOutside(sigma, 0.1, Math.Max(Height, Width), nameof(sigma), "The sigma of an elastic distortion");
        if (_plan.Elasticity is { } elasticity)
        {
            throw new InvalidOperationException(
                $"The augmentation has an elastic distortion already (alpha {elasticity.Alpha}, sigma {elasticity.Sigma}); it takes one.");
        }

        return new Augmentation(_plan with { Elasticity = new Elasticity((float)alpha, sigma) });
    }

    private Augmentation With(GeometricOperation operation) => new(_plan with { Geometry = [.. _plan.Geometry, operation] });
}
