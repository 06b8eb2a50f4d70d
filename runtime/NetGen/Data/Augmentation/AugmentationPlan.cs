namespace NetGen;

/// <summary>What is done to an image, and in which order.</summary>
/// <param name="Size">The size of the images.</param>
/// <param name="Fill">The value of pixels that show nothing.</param>
internal sealed record AugmentationPlan(ImageSize Size, float Fill)
{
    /// <summary>First these, as one affine map.</summary>
    public GeometricOperation[] Geometry { get; init; } = [];

    /// <summary>Together with them, if there is one.</summary>
    public Elasticity? Elasticity { get; init; }

    /// <summary>Then these, one after the other.</summary>
    public PhotometricOperation[] Photometry { get; init; } = [];

    /// <summary>Whether pixels move at all.</summary>
    public bool Resamples => Geometry.Length > 0 || Elasticity != null;
}
