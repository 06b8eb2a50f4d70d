namespace NetGen;

/// <summary>
/// Random changes of images that leave their meaning as it is, so that a network sees more of a data set than there is: shifted, turned, scaled,
/// slanted, distorted, brighter, noisier, partly hidden. What is wanted is said one after the other; every call returns a new augmentation.
/// <code>
/// var augmentation = new Augmentation(height: 28, width: 28).Rotate(degrees: 15).Shift(2).Elastic(alpha: 34, sigma: 4).Noise(0.05);
/// trainer.Fit(train, epochs: 20, batchSize: 32, augmentation: augmentation);
/// </code>
/// </summary>
/// <remarks>
/// <para>
/// An image is [height x width x channels], row by row, the values of a pixel next to each other. All operations that move pixels (shift, rotate,
/// scale, shear, flip, elastic) are put together and the image is read once at the resulting places, by bilinear interpolation, so that it is blurred
/// once; those before one another in the chain are applied first, each about the center of the picture, and an elastic distortion last of them. Then
/// come the operations on values (brightness, contrast, noise, clamp, cut-out) in their order in the chain.
/// </para>
/// <para>
/// What happens to a sample depends on seed, epoch and the number of the sample in the data set alone: not on threads, the size of a batch or the
/// order of the samples. The same numbers give the same bits on every machine.
/// </para>
/// <para>An augmentation never changes and may be used by any number of threads and trainers.</para>
/// </remarks>
public sealed partial class Augmentation
{
    private const int LargestSide = 2048;
    private const int MostChannels = 64;

    private readonly AugmentationPlan _plan;
    private readonly FreeList<AugmentationWorker> _workers = new();

    /// <summary>An augmentation that changes nothing yet.</summary>
    /// <param name="height">Rows of an image, 1 to 2048.</param>
    /// <param name="width">Pixels of a row, 1 to 2048.</param>
    /// <param name="channels">Values of a pixel, 1 to 64: 1 for gray levels, 3 for colors.</param>
    /// <param name="fill">The value of pixels that come from outside the image or are cut out; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of the range given above.</exception>
    public Augmentation(int height, int width, int channels = 1, double fill = 0)
    {
        AugmentationArguments.ThrowIfOutside(height, 1, LargestSide, nameof(height), "The height of an image");
        AugmentationArguments.ThrowIfOutside(width, 1, LargestSide, nameof(width), "The width of an image");
        AugmentationArguments.ThrowIfOutside(channels, 1, MostChannels, nameof(channels), "The number of channels");
        AugmentationArguments.ThrowIfNotFinite(fill, nameof(fill), "The fill value");
        _plan = new AugmentationPlan(new ImageSize(height, width, channels), (float)fill);
    }

    private Augmentation(AugmentationPlan plan) => _plan = plan;

    /// <summary>Rows of an image.</summary>
    public int Height => _plan.Size.Height;

    /// <summary>Pixels of a row.</summary>
    public int Width => _plan.Size.Width;

    /// <summary>Values of a pixel.</summary>
    public int Channels => _plan.Size.Channels;

    /// <summary>Augments one image: what <c>Fit</c> makes of sample <paramref name="index"/> of its training data in an epoch.</summary>
    /// <remarks>Allocates nothing once as many threads as now have called it.</remarks>
    /// <param name="source">[height x width x channels].</param>
    /// <param name="destination">[height x width x channels], written; it may be the source.</param>
    /// <param name="seed">The seed of the trainer.</param>
    /// <param name="epoch">The epochs that the trainer has finished before, at least 0.</param>
    /// <param name="index">The number of the sample in the data set, at least 0.</param>
    /// <exception cref="ArgumentException">A length is not that of one image.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Epoch or index is negative.</exception>
    public void Apply(ReadOnlySpan<float> source, Span<float> destination, int seed = 0, int epoch = 0, int index = 0)
    {
        ThrowIfNotAnImage(source.Length, nameof(source));
        ThrowIfNotAnImage(destination.Length, nameof(destination));
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        AugmentationWorker worker = _workers.Take() ?? CreateWorker();
        worker.Apply(source, destination, SampleRandom.Of(seed, epoch, index));
        _workers.Return(worker);
    }

    /// <summary>Buffers for one thread.</summary>
    internal AugmentationWorker CreateWorker() => new(_plan);

    /// <summary>Refuses data whose samples are no images of this size.</summary>
    /// <param name="inputSize">The inputs of a sample.</param>
    /// <param name="argument">The name of the argument that holds the data.</param>
    internal void ThrowIfUnfit(int inputSize, string argument)
    {
        if (inputSize != _plan.Size.Values)
        {
            throw new ArgumentException(
                $"The augmentation takes images of {Described}, but a sample of {argument} has {inputSize} inputs.", argument);
        }
    }

    private string Described => $"{Height} x {Width} x {Channels} = {_plan.Size.Values} values";

    private void ThrowIfNotAnImage(int length, string argument)
    {
        if (length != _plan.Size.Values)
        {
            throw new ArgumentException($"The augmentation takes images of {Described}, but {argument} has {length}.", argument);
        }
    }
}
