namespace NetGen;

public sealed partial class Augmentation
{
    private const double LargestFactor = 100;
    private const double LargestChange = 1e6;

    /// <summary>Adds one number, drawn evenly from -largest to largest, to all values: <c>x + b</c>.</summary>
    /// <param name="largest">The largest change, from 0 to 1,000,000; where values go from 0 to 1, 0.1 is a tenth of the range.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Augmentation Brightness(double largest)
    {
        AugmentationArguments.ThrowIfOutside(largest, 0, LargestChange, nameof(largest), "A change of brightness");
        return With(new BrightnessOperation(largest));
    }

    /// <summary>
    /// Moves all values away from their mean or towards it: <c>mean + f (x - mean)</c> with the mean of the channel, as TensorFlow's adjust_contrast
    /// does, and a factor drawn evenly from a range.
    /// </summary>
    /// <param name="from">The least factor, from 0 to 100; below 1 the contrast is less.</param>
    /// <param name="to">The greatest, from <paramref name="from"/> to 100.</param>
    /// <exception cref="ArgumentOutOfRangeException">A factor is out of range.</exception>
    public Augmentation Contrast(double from, double to)
    {
        AugmentationArguments.ThrowIfOutside(from, 0, LargestFactor, nameof(from), "A contrast");
        AugmentationArguments.ThrowIfOutside(to, from, LargestFactor, nameof(to), "The greatest contrast");
        return With(new ContrastOperation(from, to));
    }

    /// <summary>Adds to each value a number of its own from the normal distribution with mean 0.</summary>
    /// <param name="standardDeviation">Its standard deviation, from 0 to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public Augmentation Noise(double standardDeviation)
    {
        AugmentationArguments.ThrowIfOutside(
            standardDeviation, 0, LargestChange, nameof(standardDeviation), "The standard deviation of noise");
        return With(new NoiseOperation((float)standardDeviation));
    }

    /// <summary>Keeps all values in a range, as that of the data set, after operations that may leave it: <c>min(max(x, from), to)</c>.</summary>
    /// <param name="from">The least value, finite.</param>
    /// <param name="to">The greatest, at least <paramref name="from"/> and finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the greatest is less than the least.</exception>
    public Augmentation Clamp(double from = 0, double to = 1)
    {
        AugmentationArguments.ThrowIfOutside(from, -(double)float.MaxValue, float.MaxValue, nameof(from), "The least value");
        AugmentationArguments.ThrowIfOutside(to, from, float.MaxValue, nameof(to), "The greatest value");
        return With(new ClampOperation((float)from, (float)to));
    }

    /// <summary>
    /// Gives a square the fill value, after DeVries and Taylor, "Improved Regularization of Convolutional Neural Networks with Cutout" (2017). Each
    /// pixel is as likely to be its center, so that part of it may lie outside the picture.
    /// </summary>
    /// <param name="size">The side of the square in pixels, from 1 to the longer side of the picture.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of range.</exception>
    public Augmentation CutOut(int size)
    {
        AugmentationArguments.ThrowIfOutside(size, 1, Math.Max(Height, Width), nameof(size), "The side of a cut-out in pixels");
        return With(new CutOutOperation(size));
    }

    private Augmentation With(PhotometricOperation operation) => new(_plan with { Photometry = [.. _plan.Photometry, operation] });
}
