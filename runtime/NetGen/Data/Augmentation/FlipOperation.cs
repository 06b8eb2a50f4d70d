namespace NetGen;

/// <summary>Flips left to right with a probability.</summary>
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
