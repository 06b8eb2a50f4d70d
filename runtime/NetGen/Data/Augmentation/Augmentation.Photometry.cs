namespace NetGen;

public sealed partial class Augmentation
{
    private const double LargestFactor = 100;
    private const double LargestChange = 1e6;

    /// <summary>Changes the brightness: adds one number, drawn uniformly from -largest to largest, to all values: <c>x + b</c>.</summary>
    /// <param name="largest">The largest change, from 0 to 1,000,000; for values from 0 to 1, 0.1 is a tenth of the range.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="largest"/> is out of range.</exception>
    public Augmentation Brightness(double largest)
    {
        AugmentationArguments.ThrowIfOutside(largest, 0, LargestChange, nameof(largest), "A change of brightness");
        return With(new BrightnessOperation(largest));
    }

    /// <summary>
    /// Changes the contrast: moves all values away from their mean or toward it, <c>mean + f (x - mean)</c>, with the mean of the channel,
    /// like TensorFlow's adjust_contrast, and a factor drawn uniformly from a range.
    /// </summary>
    /// <param name="from">The smallest factor, from 0 to 100; a factor below 1 reduces the contrast.</param>
    /// <param name="to">The largest factor, from <paramref name="from"/> to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation Contrast(double from, double to)
    {
        AugmentationArguments.ThrowIfOutside(from, 0, LargestFactor, nameof(from), "The smallest contrast");
        AugmentationArguments.ThrowIfOutside(to, from, LargestFactor, nameof(to), "The largest contrast");
        return With(new ContrastOperation(from, to));
    }

    /// <summary>Adds noise: to each value an independent number from the normal distribution with mean 0.</summary>
    /// <param name="standardDeviation">The standard deviation of the noise, from 0 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="standardDeviation"/> is out of range.</exception>
    public Augmentation Noise(double standardDeviation)
    {
        AugmentationArguments.ThrowIfOutside(
            standardDeviation, 0, LargestChange, nameof(standardDeviation), "The standard deviation of noise");
        return With(new NoiseOperation((float)standardDeviation));
    }

    /// <summary>
    /// Clamps all values to a range, such as that of the data set, which other operations may leave: <c>min(max(x, from), to)</c>.
    /// </summary>
    /// <param name="from">The smallest value, finite.</param>
    /// <param name="to">The largest value, finite and at least <paramref name="from"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not finite, or <paramref name="to"/> is less than
    /// <paramref name="from"/>.</exception>
    public Augmentation Clamp(double from = 0, double to = 1)
    {
        AugmentationArguments.ThrowIfOutside(from, -(double)float.MaxValue, float.MaxValue, nameof(from), "The smallest value");
        AugmentationArguments.ThrowIfOutside(to, from, float.MaxValue, nameof(to), "The largest value");
        return With(new ClampOperation((float)from, (float)to));
    }

    /// <summary>
    /// Cuts out a square, setting it to the fill value, after DeVries and Taylor, "Improved Regularization of Convolutional Neural Networks
    /// with Cutout" (2017). Every pixel is equally likely to be its center, so the square may extend beyond the image.
    /// </summary>
    /// <param name="size">The side of the square in pixels, from 1 to the longer side of the image.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is out of range.</exception>
    public Augmentation CutOut(int size)
    {
        AugmentationArguments.ThrowIfOutside(size, 1, Math.Max(Height, Width), nameof(size), "The side of a cut-out in pixels");
        return With(new CutOutOperation(size));
    }

    private Augmentation With(PhotometricOperation operation) => new(_plan with { Photometry = [.. _plan.Photometry, operation] });
}
