namespace NetGen;

/// <summary>Shifts the image by whole pixels, so that a shift alone does not blur.</summary>
internal sealed class ShiftOperation(int vertical, int horizontal) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        int down = random.Whole(-vertical, vertical);
        map.Shift(random.Whole(-horizontal, horizontal), down);
    }
}
