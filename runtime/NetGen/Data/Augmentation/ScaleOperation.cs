namespace NetGen;

/// <summary>Scales the image about its center, height and width alike.</summary>
internal sealed class ScaleOperation(double from, double to) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random) => map.Scale(random.Between(from, to));
}
