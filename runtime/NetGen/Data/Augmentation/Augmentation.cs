namespace NetGen;

/// <summary>
/// Random changes that preserve the meaning of images, so that a network sees more variety than a data set holds: shifts, rotations,
/// scalings, shears, distortions, brightness, noise, cut-outs. Calls are chained; each returns a new augmentation.
/// </summary>
/// <remarks>
/// <para>
/// An image is [height x width x channels], row by row, with the values of a pixel adjacent. All operations that move pixels (shift,
/// rotate, scale, shear, flip, elastic) are combined, and the image is read once at the resulting places, by bilinear interpolation, so
/// that it is blurred only once; they are applied in the order of the chain, each about the center of the image, and an elastic distortion
/// last. The operations on values (brightness, contrast, noise, clamp, cut-out) follow in the order of the chain.
/// </para>
/// <para>
/// The change of a sample depends only on the seed, the epoch and the index of the sample in the data set, not on threads, the batch size
/// or the order of the samples. The same numbers give the same bits on every machine.
/// </para>
/// <para>An augmentation is immutable and may be used by any number of threads and trainers.</para>
/// </remarks>
/// <example><code>
/// Augmentation augmentation = new Augmentation(height: 28, width: 28)
///     .Rotate(degrees: 15)
///     .Shift(pixels: 2)
///     .Elastic(alpha: 34, sigma: 4)
///     .Noise(standardDeviation: 0.05);
/// trainer.Fit(train, epochs: 20, batchSize: 32, augmentation: augmentation);
/// </code></example>
public sealed partial class Augmentation
{
    private const int LargestSide = 2048;
    private const int MostChannels = 64;

    private readonly AugmentationPlan _plan;
    private readonly FreeList<AugmentationWorker> _workers = new();

    /// <summary>Creates an augmentation that does nothing yet.</summary>
    /// <param name="height">The number of rows of an image, from 1 to 2048.</param>
    /// <param name="width">The number of pixels per row, from 1 to 2048.</param>
    /// <param name="channels">The number of values per pixel, from 1 to 64: 1 for grayscale, 3 for RGB.</param>
    /// <param name="fill">The value of pixels that come from outside the image or are cut out; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public Augmentation(int height, int width, int channels = 1, double fill = 0)
    {
        AugmentationArguments.ThrowIfOutside(height, 1, LargestSide, nameof(height), "The height of an image");
        AugmentationArguments.ThrowIfOutside(width, 1, LargestSide, nameof(width), "The width of an image");
        AugmentationArguments.ThrowIfOutside(channels, 1, MostChannels, nameof(channels), "The number of channels");
        AugmentationArguments.ThrowIfNotFinite(fill, nameof(fill), "The fill value");
        _plan = new AugmentationPlan(new ImageSize(height, width, channels), (float)fill);
    }

    private Augmentation(AugmentationPlan plan) => _plan = plan;

    /// <summary>The number of rows of an image.</summary>
    public int Height => _plan.Size.Height;

    /// <summary>The number of pixels per row.</summary>
    public int Width => _plan.Size.Width;

    /// <summary>The number of values per pixel.</summary>
    public int Channels => _plan.Size.Channels;

    /// <summary>
    /// Augments one image exactly as <c>Fit</c> augments sample <paramref name="index"/> of its training data in an epoch.
    /// </summary>
    /// <remarks>Allocates only if more threads call it concurrently than ever before.</remarks>
    /// <param name="source">The image, [height x width x channels].</param>
    /// <param name="destination">Receives the augmented image, [height x width x channels]; may be the same as
    /// <paramref name="source"/>.</param>
    /// <param name="seed">The seed of the trainer.</param>
    /// <param name="epoch">The number of epochs the trainer has finished before, at least 0.</param>
    /// <param name="index">The index of the sample in the data set, at least 0.</param>
    /// <exception cref="ArgumentException">The length of a span is not that of one image.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="epoch"/> or <paramref name="index"/> is negative.</exception>
    /// <example><code>
    /// float[] changed = new float[image.Length];
    /// new Augmentation(height: 28, width: 28).Rotate(degrees: 15).Apply(image, changed);
    /// </code></example>
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

    /// <summary>Creates the buffers for one thread.</summary>
    internal AugmentationWorker CreateWorker() => new(_plan);

    /// <summary>Throws if the samples of a data set are not images of this size.</summary>
    /// <param name="inputSize">The number of inputs of a sample.</param>
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
