namespace NetGen;

/// <summary>An operation that changes the values of pixels in place.</summary>
internal abstract class PhotometricOperation
{
    /// <summary>Draws this sample's amount and changes the image.</summary>
    public abstract void Apply(ImagePlanes image, ref SampleRandom random);
}
