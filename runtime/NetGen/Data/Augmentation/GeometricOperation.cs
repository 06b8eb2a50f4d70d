namespace NetGen;

/// <summary>An operation that moves pixels by an affine map.</summary>
internal abstract class GeometricOperation
{
    /// <summary>Draws this sample's amount and adds the operation to the map.</summary>
    public abstract void AddTo(ref AffineMap map, ref SampleRandom random);
}
