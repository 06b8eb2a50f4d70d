using NetGen.Lanes;

namespace NetGen;

/// <summary>Rotates the image about its center.</summary>
internal sealed class RotateOperation(double degrees) : GeometricOperation
{
    /// <inheritdoc/>
    public override void AddTo(ref AffineMap map, ref SampleRandom random)
    {
        (double sine, double cosine) = Trigonometry.SineAndCosine(random.Between(-degrees, degrees));
        map.Rotate(sine, cosine);
    }
}
