
namespace NetGen;

/// <summary><c>x + b</c>.</summary>
internal sealed class BrightnessOperation(double largest) : PhotometricOperation
{
    /// <inheritdoc/>
    public override void Apply(ImagePlanes image, ref SampleRandom random) =>
        PixelLoops.Linear(ref image.First, image.Length, 1, (float)random.Between(-largest, largest));
}
