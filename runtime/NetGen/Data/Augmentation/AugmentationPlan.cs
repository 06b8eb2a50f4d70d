namespace NetGen;

/// <summary>The operations on an image and their order.</summary>
/// <param name="Size">The size of the images.</param>
/// <param name="Fill">The value of pixels that come from outside the image or are cut out.</param>
internal sealed record AugmentationPlan(ImageSize Size, float Fill)
{
    /// <summary>The first operations, combined into one affine map.</summary>
    public GeometricOperation[] Geometry { get; init; } = [];

    /// <summary>The elastic distortion, applied together with the geometric operations; null if there is none.</summary>
    public Elasticity? Elasticity { get; init; }

    /// <summary>The operations on values, applied afterwards in this order.</summary>
    public PhotometricOperation[] Photometry { get; init; } = [];

    /// <summary>Whether any operation moves pixels.</summary>
    public bool Resamples => Geometry.Length > 0 || Elasticity != null;
}
