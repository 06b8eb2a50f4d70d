namespace NetGen;

/// <summary><c>min(max(x, from), to)</c>.</summary>
internal sealed class ClampOperation(float from, float to) : PhotometricOperation
{
    /// <inheritdoc/>
    public override void Apply(ImagePlanes image, ref SampleRandom random) => PixelLoops.Clamp(ref image.First, image.Length, from, to);
}
