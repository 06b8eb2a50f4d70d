namespace NetGen;

/// <summary>Mirrors left and right, or not.</summary>
internal sealed class FlipOperation(double probability) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        if (random.Between(0, 1) < probability)
        {
            map.FlipHorizontally();
        }
    }
}
