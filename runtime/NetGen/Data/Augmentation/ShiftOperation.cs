namespace NetGen;

/// <summary>Moves the picture by whole pixels, so that alone it blurs nothing.</summary>
internal sealed class ShiftOperation(int vertical, int horizontal) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        int down = random.Whole(-vertical, vertical);
        map.Shift(random.Whole(-horizontal, horizontal), down);
    }
}
